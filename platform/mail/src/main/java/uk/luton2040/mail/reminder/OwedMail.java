package uk.luton2040.mail.reminder;

import static java.util.Comparator.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.luton2040.mail.Letter;
import uk.luton2040.measures.period.Day;

/**
 * One mail to one addressee about all that is to be done.
 *
 * @param title what it is about, as its head may say it: nothing that somebody typed
 * @param who owes it, as in "this is what … owes the performance office"
 * @param today the day of which it speaks, in words
 * @param what a line is about, as in {@code KPI}
 * @param groups those that have lines
 * @param closing what to do when it cannot be done, and why the reader gets this mail
 */
public record OwedMail(String title, String who, String today, String what, List<Group> groups, List<String> closing) {
    public OwedMail {
        groups = groups.stream().filter(group -> !group.lines().isEmpty()).toList();
        closing = List.copyOf(closing);
    }

    /** Lines that are in the same case, the earliest due first. */
    public record Group(String title, List<Line> lines) {
        public Group {
            lines = lines.stream().sorted(comparing(Line::due)).toList();
        }
    }

    /** @param next what is to be done */
    public record Line(String code, String title, String period, LocalDate due, String next) {
        public String dueInWords() {
            return Day.of(due);
        }
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance text(OwedMail mail);

        static native TemplateInstance html(OwedMail mail);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Counts only, so that nobody's words get into a mail's head. */
    String subject() {
        List<String> counts = groups.stream()
                .map(group -> group.lines().size() + " " + group.title().toLowerCase(Locale.ROOT))
                .toList();
        return "%s: %s".formatted(title, String.join(", ", counts));
    }

    String text() {
        return Templates.text(this).render();
    }

    Letter letter() {
        return new Letter(subject(), text(), Templates.html(this).render());
    }
}
