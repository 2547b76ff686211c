package uk.luton2040.measurement.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import uk.luton2040.measures.returns.DueRule;

/** A KPI's due rule with the ones before it, oldest first. */
record DueRuleView(String kpi, @JsonUnwrapped Rule rule, List<Change<Rule>> history) {

    /**
     * @param kind {@code usual}, {@code lag} or {@code releases}
     * @param releases left out where there are none
     */
    record Rule(
            String kind,
            int lagDays,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, LocalDate> releases) {
        static Rule of(DueRule rule) {
            return new Rule(rule.kind().code(), rule.lagDays(), rule.releases());
        }
    }

    static DueRuleView of(String kpi, History<DueRule> history) {
        List<Change<Rule>> changes = history.changes().stream()
                .map(change -> new Change<>(change.revision(), Rule.of(change.what()), change.who(), change.at()))
                .toList();
        return new DueRuleView(
                kpi,
                changes.isEmpty() ? Rule.of(DueRule.USUAL) : changes.getLast().what(),
                changes);
    }
}
