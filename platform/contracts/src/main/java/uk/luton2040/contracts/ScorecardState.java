package uk.luton2040.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named list of KPIs with a reporting cycle. */
public record ScorecardState(
        String code, String title, String reportingCycle, List<String> reportedTo, List<Line> lines) implements State {

    /**
     * One line, in the scorecard's own order. It may name no KPI yet, or several.
     *
     * @param number as printed: {@code 11b}; null for an unnumbered line
     */
    public record Line(
            @Nullable String number,
            List<String> kpis,
            @Nullable String priority,
            @Nullable String outcome,
            String title,
            @Nullable String aspirational,
            @Nullable String frequencyNote) {}
}
