package uk.luton2040.measurement.returns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A KPI's due rule with the ones before it, oldest first. */
record DueRuleView(String kpi, @JsonUnwrapped DueRule rule, List<Change<DueRule>> history) {

    static DueRuleView of(String kpi, History<DueRule> history) {
        DueRule now = history.newest().map(Change::what).orElse(DueRule.USUAL);
        return new DueRuleView(kpi, now, history.changes());
    }
}
