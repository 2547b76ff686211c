package uk.luton2040.measurement.reminder;

import static java.util.stream.Collectors.groupingBy;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.mail.NotSent;
import uk.luton2040.measurement.mail.Post;
import uk.luton2040.measurement.returns.Return;
import uk.luton2040.measurement.returns.Returns;
import uk.luton2040.measurement.returns.Scope;
import uk.luton2040.measures.period.London;

/**
 * Sends reminders: what an occasion asks for is claimed in the database and committed before anything is sent, so that a
 * second replica or a restart finds it claimed. What failed is tried again with the words and addresses of then. No mail
 * is waited for longer than the post's patience, and once nothing goes out at all, the others wait for the next time.
 */
@ApplicationScoped
class Reminding {
    private static final int LONGEST_ERROR = 500;

    private final Returns returns;
    private final Contacts contacts;
    private final Reminders reminders;
    private final Post post;
    private final RemindersConfig config;
    private final Clock clock;

    Reminding(Returns returns, Contacts contacts, Reminders reminders, Post post, RemindersConfig config, Clock clock) {
        this.returns = returns;
        this.contacts = contacts;
        this.reminders = reminders;
        this.post = post;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param withoutContact organisations that would be reminded if anybody's address were known
     * @param notTried how many wait for the next time, because nothing goes out at present
     */
    record Outcome(LocalDate day, List<Reminder.View> reminders, List<String> withoutContact, int notTried) {}

    private record Round(
            LocalDate today, Map<String, List<Return>> byOrganisation, Map<String, List<String>> addresses) {
        List<String> addressesOf(String organisation) {
            return addresses.getOrDefault(organisation, List.of());
        }

        ReminderMail mail(String organisation) {
            return ReminderMail.of(organisation, byOrganisation.getOrDefault(organisation, List.of()), today);
        }
    }

    private record Words(String organisation, List<String> recipients, ReminderMail mail) {}

    /** @param goesOut whether another mail may go out now */
    private record Attempt(Reminder.View reminder, boolean goesOut) {}

    @Scheduled(
            cron = "{luton2040.reminders.cron}",
            timeZone = "Europe/London",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        send(false);
    }

    /** @param impatient tries again at once what has failed */
    Outcome send(boolean impatient) {
        Round round = QuarkusTransaction.requiringNew().call(this::round);
        List<String> withoutContact = new ArrayList<>();
        occasions(round).forEach((organisation, occasions) -> {
            if (round.addressesOf(organisation).isEmpty()) {
                withoutContact.add(organisation);
            } else {
                QuarkusTransaction.requiringNew()
                        .run(() -> reminders.claim(organisation, occasions, round.today(), clock.instant()));
            }
        });
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
    Outcome dryRun() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Round round = round();
            List<Reminder.View> due = new ArrayList<>();
            List<String> withoutContact = new ArrayList<>();
            occasions(round).forEach((organisation, occasions) -> {
                List<Occasion> open = reminders.open(organisation, occasions);
                if (round.addressesOf(organisation).isEmpty()) {
                    withoutContact.add(organisation);
                } else if (!open.isEmpty()) {
                    Reminder reminder = new Reminder(organisation, round.today(), open, clock.instant());
                    reminder.words(round.addressesOf(organisation), round.mail(organisation));
                    due.add(reminder.view());
                }
            });
            return new Outcome(round.today(), due, withoutContact, 0);
        });
    }

    private Round round() {
        Map<String, List<Return>> byOrganisation = returns.in(Scope.all()).stream()
                .collect(groupingBy(owed -> owed.key().organisation(), TreeMap::new, Collectors.toList()));
        return new Round(London.today(clock), byOrganisation, contacts.all());
    }

    private Map<String, List<Occasion>> occasions(Round round) {
        Plan plan = new Plan(config.days(), config.catchUpDays(), round.today());
        Map<String, List<Occasion>> occasions = new TreeMap<>();
        round.byOrganisation().forEach((organisation, owed) -> {
            List<Occasion> today = plan.occasions(owed);
            if (!today.isEmpty()) {
                occasions.put(organisation, today);
            }
        });
        return occasions;
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
        String organisation = reminder.organisation();
        Words words = new Words(organisation, round.addressesOf(organisation), round.mail(organisation));
        if (words.mail().isEmpty() || words.recipients().isEmpty()) {
            reminder.drop();
            return Optional.empty();
        }
        reminder.words(words.recipients(), words.mail());
        return Optional.of(words);
    }

    private @Nullable NotSent failure(long id, Words words) {
        try {
            post.send("reminder-" + id, words.recipients(), words.mail().letter());
            return null;
        } catch (NotSent e) {
            Log.warnf(e, "The reminder to %s could not be sent; it is tried again.", words.organisation());
            return e;
        }
    }

    private static String shortened(NotSent failure) {
        String why = String.valueOf(failure.getMessage());
        return why.substring(0, Math.min(LONGEST_ERROR, why.length()));
    }
}
