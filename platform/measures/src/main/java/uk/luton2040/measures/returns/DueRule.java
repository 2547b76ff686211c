package uk.luton2040.measures.returns;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.period.Period;

/**
 * When a KPI's values are due.
 *
 * @param lagDays days after the period's end ({@code lag}) or after the publisher's release ({@code releases})
 * @param releases the publisher's dates by period code
 */
public record DueRule(Kind kind, int lagDays, SortedMap<String, LocalDate> releases) {

    /** Where nothing was decided. */
    public static final DueRule USUAL = new DueRule(Kind.USUAL, 0, new TreeMap<>());

    public enum Kind implements Coded {
        /** The earliest due date of the opened periods it belongs to. */
        USUAL,
        /** Some days after its period's end. */
        LAG,
        /** The day a publisher releases it. */
        RELEASES
    }

    /** @param earliest of the opened periods that ask for it, the one due first */
    public Due due(Period period, OpenedPeriod earliest) {
        return switch (kind) {
            case USUAL -> usual(earliest, "");
            case LAG ->
                new Due(
                        period.lastDay().plusDays(lagDays),
                        "%s after the end of %s.".formatted(days(), period.label()),
                        null);
            case RELEASES -> {
                LocalDate release = releases.get(period.code());
                if (release == null) {
                    yield usual(earliest, " The publisher's date is not known.");
                }
                yield new Due(
                        release.plusDays(lagDays),
                        lagDays == 0
                                ? "The publisher releases it that day."
                                : "%s after the publisher's release on %s.".formatted(days(), Day.of(release)),
                        release);
            }
        };
    }

    private static Due usual(OpenedPeriod earliest, String more) {
        return new Due(
                earliest.due(),
                "The due date of %s.%s".formatted(earliest.period().label(), more),
                null);
    }

    private String days() {
        return lagDays == 1 ? "1 day" : lagDays + " days";
    }
}
