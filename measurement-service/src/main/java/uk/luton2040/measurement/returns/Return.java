package uk.luton2040.measurement.returns;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.returns.Due;
import uk.luton2040.measures.returns.OpenedPeriod;

/**
 * What is owed for (KPI, organisation, period), and how far it has come.
 *
 * @param definition in force on the period's last day
 * @param openedFor the opened periods that ask for it, the one due first first
 * @param ordinarilyDue by the due rule alone, without an extension
 * @param due as it is now, extension included
 * @param dueThen the date in force when the last value came in; now, while one is missing
 * @param missing categories without a value, the empty one for the whole
 * @param completedOn when the last of its values was received; null while one is missing
 * @param daysLate days after the due date: till today while a value is missing, else till it came
 * @param extension the newest, if there is one
 * @param nil the nil return that holds, if one does
 */
public record Return(
        ReturnKey key,
        CollectedKpi kpi,
        KnownDefinition definition,
        Period period,
        List<OpenedPeriod> openedFor,
        LocalDate ordinarilyDue,
        Due due,
        LocalDate dueThen,
        ReturnState state,
        int expected,
        List<String> missing,
        @Nullable LocalDate completedOn,
        long daysLate,
        Optional<Change<Extension>> extension,
        Optional<Change<NilReturn>> nil) {

    /** In the order of lists: by the period's end, unique, and the same tomorrow. */
    static final Comparator<Return> IN_ORDER = comparing(
                    (Return owed) -> owed.period().end())
            .thenComparing(owed -> owed.key().period())
            .thenComparing(owed -> owed.key().kpi())
            .thenComparing(owed -> owed.key().organisation());

    /** Where it stands in that order, as text. */
    String place() {
        return String.join("\u001f", period.end().toString(), key.period(), key.kpi(), key.organisation());
    }

    public int received() {
        return expected - missing.size();
    }

    boolean isOnTime() {
        return completedOn != null && daysLate == 0;
    }

    /** What is to be done, as a sentence. */
    public String next() {
        return switch (state) {
            case UPCOMING ->
                due.embargoedUntil() == null
                        ? "Nothing yet: send %s by %s.".formatted(what(), Day.of(due.on()))
                        : "Wait for the publisher's release on %s; send %s by %s."
                                .formatted(Day.of(due.embargoedUntil()), what(), Day.of(due.on()));
            case DUE -> "Send %s by %s.".formatted(what(), Day.of(due.on()));
            case OVERDUE ->
                "Send %s now, or ask the performance office for more time: due on %s."
                        .formatted(what(), Day.of(due.on()));
            case QUERIED -> "Answer the performance office's query, or send the value anew.";
            case SUBMITTED -> "Nothing to send: it waits for approval.";
            case APPROVED -> "Nothing to send: it waits for publication.";
            case PUBLISHED -> "Nothing: it is published.";
            case NIL -> "Nothing: no value will come.";
        };
    }

    private String what() {
        if (expected == 1) {
            return "the value";
        }
        return missing.size() == expected
                ? "its %d values".formatted(expected)
                : "what is missing (%s)".formatted(String.join(", ", missing));
    }
}
