package uk.luton2040.measurement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.returns.DueRule;

/** Values that a publisher has not released yet: they may be submitted and approved, but not published. */
@ApplicationScoped
public class Embargoes {
    private final Decisions decisions;
    private final Clock clock;

    Embargoes(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** By KPI and period. */
    public record Held(Map<String, DueRule> rules, LocalDate today) {

        /** Until which day a value is held; empty when it may be published. */
        public Optional<LocalDate> until(String kpi, String period) {
            return Optional.ofNullable(rules.get(kpi))
                    .flatMap(rule -> Optional.ofNullable(rule.releases().get(period)))
                    .filter(release -> release.isAfter(today));
        }
    }

    public Held of(Collection<String> kpis) {
        Map<String, DueRule> rules = new HashMap<>();
        for (String kpi : kpis) {
            decisions.rule(kpi).newest().ifPresent(change -> rules.put(kpi, change.what()));
        }
        return new Held(rules, London.today(clock));
    }

    public Held all() {
        return new Held(decisions.newestRules(), London.today(clock));
    }
}
