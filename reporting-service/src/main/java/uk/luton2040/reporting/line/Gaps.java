package uk.luton2040.reporting.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.equality.Gap;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;

/**
 * How far groups of people are from each other in what a KPI measures, period by period: a series of its own, in which
 * lower is better. Its categories are groups where the catalogue combines them as their gap, and where they are named so:
 * {@code ward:Biscot}, {@code female}. Questions of a survey or stages of a process are none, nor is what adds up.
 */
record Gaps(Verdicts verdicts) {
    private static final Set<String> GROUPS = Set.of("female", "male");

    static boolean areGroups(KpiState kpi) {
        AcrossParts combined =
                Optional.ofNullable(kpi.overParts()).flatMap(AcrossParts::of).orElse(AcrossParts.NONE);
        return kpi.categories().size() > 1
                && switch (combined) {
                    case MAX_MINUS_MIN -> true;
                    case MEAN, WEIGHTED_MEAN, RATIO_OF_SUMS, NONE ->
                        kpi.categories().stream()
                                .allMatch(category -> category.contains(":") || GROUPS.contains(category));
                    case SUM -> false;
                };
    }

    /** The gaps of all periods up to one, oldest first; none where the KPI has no groups. */
    SequencedMap<Period, Gap> until(Period last) {
        SequencedMap<Period, Gap> gaps = new LinkedHashMap<>();
        for (Series.Cell cell : verdicts.series().cellsUntil(last)) {
            KpiState then = verdicts.judging(cell).kpi();
            if (areGroups(then)) {
                Gap.of(then.categories(), verdicts.series().groups(cell), better(then))
                        .ifPresent(gap -> gaps.put(cell.period(), gap));
            }
        }
        return gaps;
    }

    /** The gap in the cell's period against the one before; null without one. */
    KpiLine.@Nullable Gap of(Series.Cell cell, boolean fresh) {
        Map<Period, Gap> gaps = until(cell.period());
        Gap gap = gaps.get(cell.period());
        if (gap == null) {
            return null;
        }
        Judging judging = verdicts.judging(cell);
        Period earlier = verdicts.often().previousDue(cell.period());
        Gap before = gaps.get(earlier);
        return new KpiLine.Gap(
                KpiAnalysis.rounded(gap.size()),
                String.valueOf(ValueText.of(judging.kpi(), gap.size())),
                group(judging.kpi(), gap.best()),
                group(judging.kpi(), gap.worst()),
                gap.coverage().words(),
                before == null ? null : KpiLine.PeriodName.of(earlier),
                before == null ? null : KpiAnalysis.rounded(before.size()),
                KpiLine.TravelView.of(travel(judging, cell.period(), gap, earlier, before, fresh)),
                gap.sentence());
    }

    private static Travel travel(
            Judging judging, Period period, Gap gap, Period earlier, @Nullable Gap before, boolean fresh) {
        if (!fresh) {
            return Travel.none("No new data since an earlier report.");
        }
        if (before != null && !(gap.coverage().isComplete() && before.coverage().isComplete())) {
            return Travel.none("A gap between fewer groups is not compared with one between all of them.");
        }
        return judging.travelOf(Better.LOWER, period, gap.size(), earlier, before == null ? null : before.size());
    }

    private static KpiLine.Group group(KpiState kpi, Gap.Group group) {
        return new KpiLine.Group(group.name(), group.value(), String.valueOf(ValueText.of(kpi, group.value())));
    }

    private static Better better(KpiState kpi) {
        return Better.of(kpi.betterWhen()).orElse(Better.CONTEXT);
    }
}
