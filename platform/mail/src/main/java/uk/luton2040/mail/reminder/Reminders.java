package uk.luton2040.mail.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Reminders implements PanacheRepositoryBase<Reminder, Long> {
    private static final String CLAIM = """
            insert into reminder_claim (addressee, kind, day, reminder) values (:addressee, :kind, :day, :reminder)
            on conflict do nothing
            """;

    /** Those nobody has claimed. */
    List<Occasion> open(String addressee, List<Occasion> occasions) {
        return occasions.stream()
                .filter(occasion -> getEntityManager()
                        .createNativeQuery(
                                "select 1 from reminder_claim where addressee = ?1 and kind = ?2 and day = ?3")
                        .setParameter(1, addressee)
                        .setParameter(2, occasion.kind())
                        .setParameter(3, occasion.day())
                        .getResultList()
                        .isEmpty())
                .toList();
    }

    /** Makes a reminder for the occasions, if this caller is the first to claim one of them. */
    Optional<Reminder> claim(String addressee, List<Occasion> occasions, LocalDate today, Instant now) {
        List<Occasion> open = open(addressee, occasions);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Reminder reminder = new Reminder(addressee, today, open, now);
        persistAndFlush(reminder);
        long claimed = open.stream()
                .filter(occasion -> claim(addressee, occasion, reminder))
                .count();
        if (claimed == 0) {
            delete(reminder);
            return Optional.empty();
        }
        return Optional.of(reminder);
    }

    private boolean claim(String addressee, Occasion occasion, Reminder reminder) {
        return getEntityManager()
                        .createNativeQuery(CLAIM)
                        .setParameter("addressee", addressee)
                        .setParameter("kind", occasion.kind())
                        .setParameter("day", occasion.day())
                        .setParameter("reminder", reminder.id())
                        .executeUpdate()
                == 1;
    }

    /** Not sent yet, oldest first. */
    List<Long> unsent() {
        return getEntityManager()
                .createQuery(
                        "select r.id from Reminder r where r.state in (WAITING, SENDING, FAILED) order by r.id",
                        Long.class)
                .getResultList();
    }

    Optional<Reminder> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first. */
    List<Reminder> page(@Nullable String addressee, long before, int most) {
        List<String> conditions = new ArrayList<>(List.of("id < :before"));
        Parameters parameters = Parameters.with("before", before);
        if (addressee != null) {
            conditions.add("addressee = :addressee");
            parameters.and("addressee", addressee);
        }
        return find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, most)
                .list();
    }
}
