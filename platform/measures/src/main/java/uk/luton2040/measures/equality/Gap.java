package uk.luton2040.measures.equality;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.aggregation.Coverage;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;

/**
 * The difference between the best and the worst group of one period, in the KPI's unit and never negative. A series of
 * gaps is a series like any other, in which lower is better. Where no side is good, it is the highest less the lowest.
 *
 * @param best its name; of groups that are alike, the first as they are listed
 * @param coverage how many of the groups have a value: a gap between fewer groups is provisional, and not comparable with
 *     one between all of them
 */
public record Gap(BigDecimal size, Group best, Group worst, Coverage coverage, String sentence) {
    /** A group and its value. */
    public record Group(String name, BigDecimal value) {}

    /**
     * The gap of one period; empty where fewer than two groups have a value.
     *
     * @param expected every group there is, in the order in which they are listed
     * @param values by group; those of other groups, such as the whole, are left aside
     */
    public static Optional<Gap> of(List<String> expected, Map<String, BigDecimal> values, Better better) {
        List<Group> groups = expected.stream()
                .filter(values::containsKey)
                .map(name -> new Group(name, values.getOrDefault(name, BigDecimal.ZERO)))
                .toList();
        if (groups.size() < 2) {
            return Optional.empty();
        }
        boolean lowerIsBetter = better == Better.LOWER;
        Comparator<Group> upwards = Comparator.comparing(Group::value);
        Group best = first(groups, lowerIsBetter ? upwards : upwards.reversed());
        Group worst = first(groups, lowerIsBetter ? upwards.reversed() : upwards);
        BigDecimal size = best.value().subtract(worst.value()).abs();
        Coverage coverage = new Coverage(groups.size(), expected.size(), "groups");
        return Optional.of(new Gap(size, best, worst, coverage, sentence(size, best, worst, coverage, better)));
    }

    /** The gaps of all periods in which at least two groups have a value, oldest first. */
    public static SequencedMap<Period, Gap> series(
            List<String> expected, Map<Period, Map<String, BigDecimal>> values, Better better) {
        SortedMap<Period, Map<String, BigDecimal>> inTime = new TreeMap<>(values);
        SequencedMap<Period, Gap> series = new LinkedHashMap<>();
        inTime.forEach((period, groups) -> of(expected, groups, better).ifPresent(gap -> series.put(period, gap)));
        return series;
    }

    private static Group first(List<Group> groups, Comparator<Group> order) {
        return groups.stream().min(order).orElseThrow();
    }

    private static String sentence(BigDecimal size, Group best, Group worst, Coverage coverage, Better better) {
        String provisional =
                coverage.isComplete() ? "" : " Only %s have a value, so it is provisional.".formatted(coverage.words());
        if (size.signum() == 0) {
            return "All groups are at %s.%s".formatted(Figures.readable(best.value()), provisional);
        }
        return "A gap of %s between the %s, %s at %s, and the %s, %s at %s.%s"
                .formatted(
                        Figures.readable(size),
                        better.isDirected() ? "best" : "highest",
                        best.name(),
                        Figures.readable(best.value()),
                        better.isDirected() ? "worst" : "lowest",
                        worst.name(),
                        Figures.readable(worst.value()),
                        provisional);
    }
}
