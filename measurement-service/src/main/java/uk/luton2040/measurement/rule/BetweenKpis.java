package uk.luton2040.measurement.rule;

import java.util.Set;

/** A rule between KPIs, ready to be held against their values. */
public record BetweenKpis(String code, String explanation, boolean needsComment, Comparison comparison) {
    /** Whether a value of one of these KPIs may break it. */
    public boolean compares(Set<String> kpis) {
        return comparison.terms().stream().anyMatch(term -> kpis.contains(term.kpi()));
    }
}
