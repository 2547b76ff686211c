package uk.luton2040.reporting.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.stream.ScorecardChanged;
import uk.luton2040.reporting.view.Lines;

/**
 * How KPIs stood before a batch.
 *
 * @param byPeriod by period, then by KPI
 * @param told the KPIs of which the batch tells something
 */
record Statuses(Map<String, Map<String, String>> byPeriod, Set<String> told) {

    static Statuses of(Collection<Lines.Standing> standings, Set<String> told) {
        Map<String, Map<String, String>> byPeriod = new HashMap<>();
        standings.forEach(standing -> byPeriod.computeIfAbsent(standing.period(), period -> new HashMap<>())
                .put(standing.kpi(), standing.status()));
        return new Statuses(byPeriod, told);
    }

    /** Those of the KPIs of which something was told, or that stand otherwise now. */
    List<ScorecardChanged.Kpi> changedTo(Period period, Collection<String> shown, Map<String, KpiLine> lines) {
        Map<String, String> before = byPeriod.getOrDefault(period.code(), Map.of());
        return shown.stream()
                .map(kpi -> new ScorecardChanged.Kpi(kpi, before.get(kpi), status(lines.get(kpi))))
                .filter(kpi -> told.contains(kpi.code())
                        || (before.containsKey(kpi.code()) && !Objects.equals(kpi.before(), kpi.after())))
                .toList();
    }

    private static @Nullable String status(@Nullable KpiLine line) {
        return line == null ? null : line.status().code();
    }
}
