package uk.luton2040.measurement.reminder;

import static java.util.Comparator.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.luton2040.measurement.mail.Letter;
import uk.luton2040.measurement.returns.Return;
import uk.luton2040.measurement.returns.ReturnState;
import uk.luton2040.measures.period.Day;

/** One mail to one organisation about all that is to be done. */
public record ReminderMail(String organisation, String today, List<Group> groups) {

    public record Group(String title, List<Line> lines) {}

    public record Line(String kpi, String title, String period, String due, String next) {
        static Line of(Return owed) {
            return new Line(
                    owed.key().kpi(),
                    owed.kpi().title(),
                    owed.period().label(),
                    Day.of(owed.due().on()),
                    owed.next());
        }
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance text(ReminderMail mail);

        static native TemplateInstance html(ReminderMail mail);
    }

    static ReminderMail of(String organisation, List<Return> returns, LocalDate today) {
        List<Group> groups = Stream.of(
                        group("Overdue", returns, owed -> owed.state() == ReturnState.OVERDUE),
                        group("Due", returns, owed -> owed.state() == ReturnState.DUE),
                        group("Queried", returns, owed -> owed.state() == ReturnState.QUERIED),
                        group("Later", returns, owed -> owed.state() == ReturnState.UPCOMING))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        return new ReminderMail(organisation, Day.of(today), groups);
    }

    private static Group group(String title, List<Return> returns, Predicate<Return> which) {
        return new Group(
                title,
                returns.stream()
                        .filter(which)
                        .sorted(comparing(owed -> owed.due().on()))
                        .map(Line::of)
                        .toList());
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Counts only, so that nobody's words get into a mail's head. */
    String subject() {
        List<String> counts = groups.stream()
                .map(group -> group.lines().size() + " " + group.title().toLowerCase(Locale.ROOT))
                .toList();
        return "Returns of %s: %s".formatted(organisation, String.join(", ", counts));
    }

    String text() {
        return Templates.text(this).render();
    }

    Letter letter() {
        return new Letter(subject(), text(), Templates.html(this).render());
    }
}
