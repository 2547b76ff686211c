package uk.luton2040.measures.status;

import java.math.BigDecimal;
import java.util.Optional;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Target;

/**
 * Amber by how far a value may miss the target, as a share of it: adverse ≤ τ·|t|.
 *
 * @param tolerance τ as a share: 0.10 is 10 %
 * @param strict green needs more than reaching the target
 */
public record PercentTolerance(BigDecimal tolerance, Better better, boolean strict) implements Rule {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public PercentTolerance {
        AgainstTarget.requireDirected(better);
        AgainstTarget.requireTolerance(tolerance);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return new AgainstTarget(this, better, strict, target -> tolerance.multiply(target.abs()))
                .judge(evidence, false);
    }

    @Override
    public String sentence() {
        return "Green when the target is met, amber when it is missed by no more than %s%% of it, otherwise red; %s is better."
                .formatted(Figures.readable(tolerance.multiply(HUNDRED)), better.code());
    }

    @Override
    public Optional<String> refusal(Target target) {
        BigDecimal value = target.value();
        return value != null && value.signum() == 0
                ? Optional.of("A percentage of a target of 0 is always 0: use a tolerance in the KPI's own unit.")
                : AgainstTarget.refuseRange(target);
    }
}
