package uk.luton2040.measurement.returns;

import java.util.Map;
import uk.luton2040.measures.returns.DueRule;

/** What the office and the providers decided: due rules by KPI, extensions and nil returns by return. */
record Decided(
        Map<String, History<DueRule>> rules,
        Map<ReturnKey, History<Extension>> extensions,
        Map<ReturnKey, History<NilReturn>> nils) {

    History<DueRule> rule(String kpi) {
        return rules.getOrDefault(kpi, History.none());
    }

    History<Extension> extension(ReturnKey key) {
        return extensions.getOrDefault(key, History.none());
    }

    History<NilReturn> nil(ReturnKey key) {
        return nils.getOrDefault(key, History.none());
    }
}
