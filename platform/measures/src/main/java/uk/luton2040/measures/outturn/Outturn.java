package uk.luton2040.measures.outturn;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Evidence;
import uk.luton2040.measures.status.Explanation;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.Rule;
import uk.luton2040.measures.target.Measured;
import uk.luton2040.measures.target.Resolution;
import uk.luton2040.measures.target.Targets;

/**
 * A year's result, or what it is expected to be. Annual targets are judged on it and never on the last quarter; a
 * projected outturn has a status of its own beside that of the value so far.
 *
 * @param year a whole year
 * @param value in the KPI's unit
 */
public record Outturn(Period year, BigDecimal value, Standing standing) {
    /** How firm it is, the firmest last. */
    public enum Standing implements Coded {
        PROJECTED,
        PROVISIONAL,
        FINAL
    }

    public Outturn {
        switch (year.kind()) {
            case YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR -> {}
            case DAY, MONTH, QUARTER, HALF_YEAR, FINANCIAL_QUARTER, FINANCIAL_HALF_YEAR ->
                throw new IllegalArgumentException(
                        "An outturn is a year's result, and %s is no year.".formatted(year.label()));
        }
    }

    /** The firmest of a year; of two alike the one that comes later in the collection, as it was known later. */
    public static Optional<Outturn> firmest(Period year, Collection<Outturn> known) {
        return known.stream()
                .filter(outturn -> outturn.year().equals(year))
                .reduce((earlier, later) ->
                        Comparator.comparing(Outturn::standing).compare(earlier, later) > 0 ? earlier : later);
    }

    /**
     * The status by the year's target.
     *
     * @param lastYear the outturn of the year before; null when there is none that may be compared
     * @param unit as a sentence says it after the value
     */
    public Judgement judge(Rule rule, Targets targets, @Nullable BigDecimal lastYear, String unit) {
        Resolution target = targets.resolve(new Measured(year, Frequency.ANNUAL, year.previous(), ""));
        Judgement judgement = rule.judge(new Evidence(value, target, lastYear, unit));
        Explanation why = judgement.explanation();
        return new Judgement(
                judgement.status(),
                new Explanation(
                        why.rule(),
                        why.target(),
                        why.targetReason(),
                        why.inputs(),
                        why.arithmetic(),
                        words() + why.sentence()));
    }

    private String words() {
        return switch (standing) {
            case PROJECTED -> "Expected for the whole of %s: ".formatted(year.label());
            case PROVISIONAL -> "Outturn of %s, provisional: ".formatted(year.label());
            case FINAL -> "Outturn of %s: ".formatted(year.label());
        };
    }
}
