package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.disclosure.SmallNumbers;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Explanation;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;

/**
 * One KPI as it stands in one report.
 *
 * @param value in the KPI's unit, unrounded; null when there is none
 * @param valueText the value as it is read aloud: "912 households"; null when there is none
 * @param period what the value is about, which need not be the report's period; null when there is none
 * @param freshness {@code new} in this report, {@code carried-forward} from an earlier one, {@code no-data}, or
 *     {@code not-collected} for a KPI that is not active
 * @param expected the newest period that could have been reported by now; null when not collected
 * @param missing a sentence when the expected period has no value, or not from all who provide it
 * @param status with its explanation; grey where nothing can be judged
 * @param history the last eight periods in which the KPI was due, oldest first, gaps included
 * @param analysis what its series says beyond the newest value; null without a value
 * @param parts its categories and contributors in the value's period
 * @param illustrative what of it is invented: any of {@code value}, {@code target}, {@code rule}, {@code action}
 * @param noAction it is red, and nothing is being done about it
 * @param stale the value, and with it the status, is of an earlier period than the one expected by now
 * @param survey how sure the value is; null where no survey stands behind it
 * @param ratings how many were rated so; null where nothing is rated
 * @param outturn the year's result or what is expected of it, with a status of its own; null without one, and where the
 *     value itself is a whole year's
 * @param benchmarks what others have, the nearest figure in time of each
 * @param counts what stands behind the value, as far as it is known, and the source's rule for small ones
 * @param gap between the best and the worst of its groups; null where its categories are no groups of people
 * @param owed what the opened periods up to the report ask for and nobody has sent
 * @param calculation how the value follows from other KPIs; null where it is measured
 */
public record KpiLine(
        String code,
        String title,
        @Nullable String unit,
        String valueType,
        String betterWhen,
        String lifeCycle,
        List<Provider> providers,
        @Nullable BigDecimal value,
        @Nullable String valueText,
        @Nullable PeriodName period,
        String freshness,
        @Nullable PeriodName expected,
        @Nullable String missing,
        @Nullable Target target,
        StatusView status,
        TravelView direction,
        TravelView sameLastYear,
        List<Point> history,
        @Nullable KpiAnalysis analysis,
        List<Part> parts,
        @Nullable String quality,
        @Nullable String coverage,
        @Nullable String commentary,
        @Nullable LocalDate receivedOn,
        List<Figure> figures,
        List<String> openQuestions,
        List<String> illustrative,
        OpenActions actions,
        boolean noAction,
        boolean stale,
        @Nullable Survey survey,
        @Nullable Ratings ratings,
        @Nullable Outturn outturn,
        List<Benchmark> benchmarks,
        @Nullable Gap gap,
        Counts counts,
        List<Owed> owed,
        @Nullable String calculation) {

    /** A line that was kept before it said so owes nothing, has no benchmarks, and shows no few to the public. */
    public KpiLine {
        owed = Objects.requireNonNullElse(owed, List.of());
        benchmarks = Objects.requireNonNullElse(benchmarks, List.of());
        counts = Objects.requireNonNullElse(counts, Counts.UNKNOWN);
    }

    public record PeriodName(String code, String label) {
        public static PeriodName of(Period period) {
            return new PeriodName(period.code(), period.label());
        }
    }

    public record Provider(String code, String name) {}

    /** @param text the target as it is read aloud */
    public record Target(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String text,
            String origin,
            boolean illustrative) {
        static Target of(KpiState kpi, Goal goal) {
            BigDecimal value = goal.value();
            String text = value != null
                    ? String.valueOf(ValueText.of(kpi, value))
                    : "%s to %s".formatted(ValueText.of(kpi, goal.low()), ValueText.of(kpi, goal.high()));
            String bound = goal.strict() ? (kpi.betterWhen().equals("lower") ? "under " : "over ") : "";
            return new Target(value, goal.low(), goal.high(), bound + text, goal.origin(), goal.illustrative());
        }
    }

    /**
     * Word and shape, never colour alone.
     *
     * @param definition which version judged it; null while the KPI has had but one
     */
    public record StatusView(
            String code,
            String word,
            String shape,
            @Nullable Definition definition,
            Explanation explanation) {
        static StatusView of(Judgement judgement) {
            return of(judgement, null);
        }

        static StatusView of(Judgement judgement, @Nullable Definition definition) {
            Status status = judgement.status();
            return new StatusView(status.code(), status.word(), status.shape(), definition, judgement.explanation());
        }
    }

    /** @param effectiveFrom null for the first version, which holds since ever */
    public record Definition(int version, @Nullable LocalDate effectiveFrom) {}

    public record TravelView(String direction, String sentence) {
        static TravelView of(Travel travel) {
            return new TravelView(travel.direction().code(), travel.sentence());
        }
    }

    /** @param valueText the value without its unit; null where there is none */
    public record Point(
            PeriodName period,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String quality,
            boolean illustrative,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /**
     * One category of one provider.
     *
     * @param status by its own target, else the whole's; null for a part of a sum without a target of its own
     * @param history of the same periods as the whole's
     */
    public record Part(
            Provider provider,
            @Nullable String category,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String commentary,
            String quality,
            @Nullable StatusView status,
            @Nullable Target target,
            List<Point> history,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /**
     * What is counted, for those who must not tell of few.
     *
     * @param kind {@code count} where the value itself is a number of people or things, else {@code rate}
     * @param threshold counts below it are not shown in public
     * @param rounding counts in public are rounded to a multiple of it
     */
    public record Counts(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String kind,
            int threshold,
            int rounding) {
        static final Counts UNKNOWN =
                new Counts(null, null, "count", SmallNumbers.DEFAULT.threshold(), SmallNumbers.DEFAULT.rounding());

        static Counts of(KpiState kpi, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
            KpiState.Details details = kpi.details();
            KpiState.SmallNumbers small = details == null ? null : details.smallNumbers();
            SmallNumbers rule = small == null
                    ? SmallNumbers.DEFAULT
                    : new SmallNumbers(Math.max(0, small.threshold()), Math.max(1, small.rounding()));
            boolean isCount = kpi.valueType().equals(ValueType.NUMBER.code()) && kpi.decimals() == 0;
            return new Counts(numerator, denominator, isCount ? "count" : "rate", rule.threshold(), rule.rounding());
        }
    }

    /**
     * What a value found by asking some of many rests on.
     *
     * @param answers how many answered; null where nobody said
     * @param low with {@code high} the 95 % confidence interval
     * @param basis {@code published} by its source, or that of a {@code simple-random-sample}
     */
    public record Survey(@Nullable Integer answers, BigDecimal low, BigDecimal high, String basis, String sentence) {}

    /** @param judged what of them the rule judges; null where it names nothing */
    public record Ratings(
            int bronze, int silver, int gold, @Nullable String judged) {}

    /** @param standing {@code projected}, {@code provisional} or {@code final} */
    public record Outturn(
            PeriodName year,
            BigDecimal value,
            String valueText,
            String standing,
            @Nullable Target target,
            StatusView status,
            boolean illustrative) {
        static Outturn of(KpiState kpi, Outturns.Judged judged) {
            Goal goal = judged.judgement().explanation().target();
            BigDecimal value = judged.outturn().value();
            return new Outturn(
                    PeriodName.of(judged.outturn().year()),
                    value,
                    String.valueOf(ValueText.of(kpi, value)),
                    judged.outturn().standing().code(),
                    goal == null ? null : Target.of(kpi, goal),
                    StatusView.of(judged.judgement()),
                    judged.illustrative());
        }
    }

    /**
     * What somebody else has.
     *
     * @param comparator who; null where nobody is named
     * @param period null where none is printed that can be read
     * @param comparison Luton's value is {@code better}, {@code worse}, {@code same}, or {@code higher} or {@code lower} where
     *     no side is good
     */
    public record Benchmark(
            @Nullable String comparator,
            @Nullable PeriodName period,
            BigDecimal value,
            String valueText,
            String comparison,
            String sentence,
            @Nullable String where,
            boolean illustrative) {}

    /**
     * How far the best and the worst group are from each other.
     *
     * @param coverage how many groups have a value: "5 of 6 groups"
     * @param before the period it is compared with; null without a gap then
     */
    public record Gap(
            BigDecimal size,
            String sizeText,
            Group best,
            Group worst,
            String coverage,
            @Nullable PeriodName before,
            @Nullable BigDecimal sizeBefore,
            TravelView direction,
            String sentence) {}

    public record Group(String name, BigDecimal value, String valueText) {}

    /** A baseline, benchmark or target with its source, as printed. */
    public record Figure(
            String kind,
            @Nullable String category,
            @Nullable String period,
            String printed,
            @Nullable String where,
            boolean illustrative) {
        static Figure of(KpiState.Target target) {
            return new Figure(
                    target.kind(),
                    target.category(),
                    target.period(),
                    target.printed(),
                    target.where(),
                    target.illustrative());
        }
    }

    /** The same, with what is overdue on that day. */
    public KpiLine on(LocalDate today) {
        OpenActions actionsThen = actions.on(today);
        List<Owed> owedThen = owed.stream().map(one -> one.on(today)).toList();
        KpiLine then = actionsThen.equals(actions) ? this : Changed.with(this, "actions", actionsThen);
        return owedThen.equals(owed) ? then : Changed.with(then, "owed", owedThen);
    }

    /** The same with its last periods as somebody else may see them. */
    public KpiLine with(List<Point> seen) {
        return Changed.with(this, "history", seen);
    }

    public boolean has(String statusCode) {
        return status.code().equals(statusCode);
    }
}
