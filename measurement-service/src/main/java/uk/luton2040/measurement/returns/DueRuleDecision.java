package uk.luton2040.measurement.returns;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.SortedMap;
import org.hibernate.annotations.Immutable;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.measures.returns.DueRule;

@Entity
@Immutable
@Table(name = "due_rule")
class DueRuleDecision extends Decision<DueRule> {
    @Enumerated(EnumType.STRING)
    private DueRule.Kind kind;

    private int lagDays;

    @Convert(converter = ReleaseDates.class)
    private SortedMap<String, LocalDate> releases;

    @SuppressWarnings("NullAway.Init")
    protected DueRuleDecision() {}

    DueRuleDecision(String kpi, Change<DueRule> change) {
        super(kpi, change);
        this.kind = change.what().kind();
        this.lagDays = change.what().lagDays();
        this.releases = change.what().releases();
    }

    @Override
    DueRule what() {
        return new DueRule(kind, lagDays, releases);
    }

    @Override
    ReturnDecisionState told() {
        return ReturnDecisionState.of(
                kpi(),
                new ReturnDecisionState.Rule(
                        kind.code(),
                        lagDays,
                        releases.entrySet().stream()
                                .map(release -> new ReturnDecisionState.Release(release.getKey(), release.getValue()))
                                .toList()));
    }
}
