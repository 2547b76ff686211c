package uk.luton2040.mail.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mail to one addressee, and what became of it. */
@Entity
public class Reminder {
    /** How long one attempt may take, and the pause before the next. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS = 12;

    enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        /** Nothing was owed any more when it was to go out. */
        DROPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String addressee;
    private LocalDate day;
    private String kinds;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int attempts;
    private Instant leasedUntil;
    private Instant madeAt;
    private @Nullable Instant sentAt;
    private @Nullable String recipients;
    private @Nullable String subject;
    private @Nullable String body;
    private @Nullable String error;

    @SuppressWarnings("NullAway.Init")
    protected Reminder() {}

    Reminder(String addressee, LocalDate day, List<Occasion> occasions, Instant now) {
        this.addressee = addressee;
        this.day = day;
        this.kinds = String.join(
                ", ", occasions.stream().map(Occasion::kind).distinct().toList());
        this.madeAt = now;
        this.leasedUntil = now;
    }

    /**
     * Whether it is this caller's to send now. The row is locked: of many who ask, one is told so.
     *
     * @param impatient a failed one is tried again at once
     */
    boolean lease(Instant now, boolean impatient) {
        boolean free = !now.isBefore(leasedUntil) || state == State.FAILED && impatient;
        if (state == State.SENT || state == State.DROPPED || !free || attempts >= MOST_ATTEMPTS && !impatient) {
            return false;
        }
        state = State.SENDING;
        attempts++;
        leasedUntil = now.plus(LEASE);
        return true;
    }

    void words(List<String> to, OwedMail mail) {
        recipients = String.join(", ", to);
        subject = mail.subject();
        body = mail.text();
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        error = null;
    }

    void failed(String why) {
        state = State.FAILED;
        error = why;
    }

    void drop() {
        state = State.DROPPED;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String addressee() {
        return addressee;
    }

    View view() {
        return new View(
                id(),
                addressee,
                day,
                List.of(kinds.split(", ")),
                state.code(),
                attempts,
                madeAt,
                sentAt,
                recipients == null || recipients.isEmpty() ? List.of() : List.of(recipients.split(", ")),
                subject,
                body,
                error);
    }

    /** A reminder as its readers see it; the words are those of the last attempt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            long id,
            String addressee,
            LocalDate day,
            List<String> kinds,
            String state,
            int attempts,
            Instant madeAt,
            @Nullable Instant sentAt,
            List<String> recipients,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String error) {}
}
