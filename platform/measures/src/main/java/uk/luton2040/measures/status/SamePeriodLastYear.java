package uk.luton2040.measures.status;

import java.math.BigDecimal;
import java.util.Optional;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Target;

/**
 * A missed target is amber within a tolerance, or when the value is no worse than in the same period last year:
 * p(v − v_last_year) ≥ 0.
 *
 * @param tolerance in the KPI's unit
 * @param strict green needs more than reaching the target
 */
public record SamePeriodLastYear(BigDecimal tolerance, Better better, boolean strict) implements Rule {
    public SamePeriodLastYear {
        AgainstTarget.requireDirected(better);
        AgainstTarget.requireTolerance(tolerance);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return new AgainstTarget(this, better, strict, target -> tolerance).judge(evidence, true);
    }

    @Override
    public String sentence() {
        return ("Green when the target is met, amber when it is missed by no more than %s or the value is no worse than in"
                        + " the same period last year, otherwise red; %s is better.")
                .formatted(Figures.readable(tolerance), better.code());
    }

    @Override
    public Optional<String> refusal(Target target) {
        return AgainstTarget.refuseRange(target);
    }
}
