package uk.luton2040.mail.reminder;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.mail.NotSent;
import uk.luton2040.mail.Post;
import uk.luton2040.measures.period.London;

/**
 * Sends reminders: what an occasion asks for is claimed in the database and committed before anything is sent, so that a
 * second replica or a restart finds it claimed. What failed is tried again with the words and addresses of then. No mail
 * is waited for longer than the post's patience, and once nothing goes out at all, the others wait for the next time.
 */
@ApplicationScoped
public class Reminding {
    private static final int LONGEST_ERROR = 500;

    private final Notices notices;
    private final Reminders reminders;
    private final Post post;
    private final RemindersConfig config;
    private final String service;
    private final Clock clock;

    /** @param service whose reminders they are: the name of a mail is another than that of any other service's */
    Reminding(
            Notices notices,
            Reminders reminders,
            Post post,
            RemindersConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock) {
        this.notices = notices;
        this.reminders = reminders;
        this.post = post;
        this.config = config;
        this.service = service;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param withoutContact who would be reminded if anybody's address were known
     * @param notTried how many wait for the next time, because nothing goes out at present
     */
    public record Outcome(LocalDate day, List<Reminder.View> reminders, List<String> withoutContact, int notTried) {}

    private record Round(LocalDate today, Map<String, Notice> notices) {}

    /** For whom today is an occasion. */
    private record Asking(String addressee, Notice notice, List<Occasion> occasions) {}

    private record Words(String addressee, Notice notice) {}

    /** @param goesOut whether another mail may go out now */
    private record Attempt(Reminder.View reminder, boolean goesOut) {}

    /**
     * The newest first.
     *
     * @param addressee who is asked about; null for all
     * @param only who alone the caller may see; empty for all
     */
    public Page<Reminder.View> list(@Nullable String addressee, Optional<String> only, PageRequest page) {
        boolean isAnothers = addressee != null && only.isPresent() && !addressee.equals(only.get());
        long before = isAnothers ? 0 : page.after(Long::valueOf).orElse(Long.MAX_VALUE);
        List<Reminder> found = reminders.page(only.orElse(addressee), before, page.limit() + 1);
        return Page.of(found, page, reminder -> String.valueOf(reminder.id())).map(Reminder::view);
    }

    @Scheduled(
            cron = "{luton2040.reminders.cron}",
            timeZone = "Europe/London",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        send(false);
    }

    /** Sends what is due now, each once, however often and by how many it is asked for. */
    public Outcome send() {
        return send(true);
    }

    /** @param impatient tries again at once what has failed */
    private Outcome send(boolean impatient) {
        Round round = QuarkusTransaction.requiringNew().call(this::round);
        List<String> withoutContact = new ArrayList<>();
        for (Asking asking : asking(round)) {
            if (asking.notice().recipients().isEmpty()) {
                withoutContact.add(asking.addressee());
            } else {
                QuarkusTransaction.requiringNew()
                        .run(() -> reminders.claim(
                                asking.addressee(), asking.occasions(), round.today(), clock.instant()));
            }
        }
        Deque<Long> unsent = new ArrayDeque<>(QuarkusTransaction.requiringNew().call(reminders::unsent));
        List<Reminder.View> tried = new ArrayList<>();
        boolean goesOut = true;
        while (goesOut && !unsent.isEmpty()) {
            Optional<Attempt> attempt = attempt(unsent.remove(), round, impatient);
            attempt.map(Attempt::reminder).ifPresent(tried::add);
            goesOut = attempt.map(Attempt::goesOut).orElse(true);
        }
        return new Outcome(round.today(), tried, withoutContact, unsent.size());
    }

    /** What would be sent now; nothing is claimed. */
    public Outcome dryRun() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Round round = round();
            List<Reminder.View> due = new ArrayList<>();
            List<String> withoutContact = new ArrayList<>();
            for (Asking asking : asking(round)) {
                Notice notice = asking.notice();
                List<Occasion> open = reminders.open(asking.addressee(), asking.occasions());
                if (notice.recipients().isEmpty()) {
                    withoutContact.add(asking.addressee());
                } else if (!open.isEmpty()) {
                    Reminder reminder = new Reminder(asking.addressee(), round.today(), open, clock.instant());
                    reminder.words(notice.recipients(), notice.mail());
                    due.add(reminder.view());
                }
            }
            return new Outcome(round.today(), due, withoutContact, 0);
        });
    }

    private Round round() {
        LocalDate today = London.today(clock);
        return new Round(today, new TreeMap<>(notices.on(today)));
    }

    private List<Asking> asking(Round round) {
        return round.notices().entrySet().stream()
                .map(notice -> new Asking(
                        notice.getKey(),
                        notice.getValue(),
                        notice.getValue().occasions(round.today(), config.catchUpDays())))
                .filter(asking -> !asking.occasions().isEmpty())
                .toList();
    }

    private Optional<Attempt> attempt(long id, Round round, boolean impatient) {
        Optional<Words> words = QuarkusTransaction.requiringNew()
                .call(() -> reminders
                        .locked(id)
                        .filter(reminder -> reminder.lease(clock.instant(), impatient))
                        .flatMap(reminder -> words(reminder, round)));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        NotSent failure = failure(id, words.get());
        return QuarkusTransaction.requiringNew()
                .call(() -> reminders.locked(id).map(reminder -> {
                    if (failure == null) {
                        reminder.sent(clock.instant());
                    } else {
                        reminder.failed(shortened(failure));
                    }
                    return new Attempt(reminder.view(), failure == null || !failure.concernsEveryMail());
                }));
    }

    private static Optional<Words> words(Reminder reminder, Round round) {
        Notice notice = round.notices().get(reminder.addressee());
        if (notice == null || notice.recipients().isEmpty()) {
            reminder.drop();
            return Optional.empty();
        }
        reminder.words(notice.recipients(), notice.mail());
        return Optional.of(new Words(reminder.addressee(), notice));
    }

    private @Nullable NotSent failure(long id, Words words) {
        try {
            post.send(
                    "%s-reminder-%d".formatted(service, id),
                    words.notice().recipients(),
                    words.notice().mail().letter());
            return null;
        } catch (NotSent e) {
            Log.warnf(e, "The reminder to %s could not be sent; it is tried again.", words.addressee());
            return e;
        }
    }

    private static String shortened(NotSent failure) {
        String why = String.valueOf(failure.getMessage());
        return why.substring(0, Math.min(LONGEST_ERROR, why.length()));
    }
}
