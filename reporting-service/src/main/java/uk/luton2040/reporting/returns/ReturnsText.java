package uk.luton2040.reporting.returns;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages say of returns in words. */
@TemplateExtension
final class ReturnsText {
    private ReturnsText() {}

    /** "3 overdue, 2 due within a week", "nothing". */
    static String inWords(ReturnsOverview.Counts counts) {
        String said = Stream.of(
                        counts.overdue() == 0 ? "" : counts.overdue() + " overdue",
                        counts.due() == 0 ? "" : counts.due() + " due within a week",
                        counts.upcoming() == 0 ? "" : counts.upcoming() + " due later")
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "nothing" : said;
    }

    static int total(ReturnsOverview.Counts counts) {
        return counts.overdue() + counts.due() + counts.upcoming();
    }

    /** "overdue by 4 days", "due within a week", "due later". */
    static String standing(ReturnsOverview.Return owed) {
        return switch (owed.waiting()) {
            case "overdue" ->
                "overdue by "
                        + (owed.daysLate() == 1 ? "a day" : String.format(Locale.UK, "%,d days", owed.daysLate()));
            case "due" -> "due within a week";
            default -> "due later";
        };
    }

    static boolean isOverdue(ReturnsOverview.Return owed) {
        return owed.waiting().equals("overdue");
    }

    /** What of it is missing, where it is broken down. */
    static String parts(ReturnsOverview.Return owed) {
        List<String> missing = owed.missing();
        return missing == null
                ? ""
                : missing.stream()
                        .map(part -> part.replace('-', ' ').toLowerCase(Locale.UK))
                        .collect(Collectors.joining(", "));
    }
}
