package uk.luton2040.measures.status;

import java.math.BigDecimal;
import java.util.Optional;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Target;

/**
 * Amber by how far a value may miss the target, in the KPI's unit (percentage points for percentages): adverse ≤ a.
 *
 * @param tolerance a; 0 for statutory safety, where nothing short of the target is allowed
 * @param strict green needs more than reaching the target
 */
public record AbsoluteTolerance(BigDecimal tolerance, Better better, boolean strict) implements Rule {
    public AbsoluteTolerance {
        AgainstTarget.requireDirected(better);
        AgainstTarget.requireTolerance(tolerance);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return new AgainstTarget(this, better, strict, target -> tolerance).judge(evidence, false);
    }

    @Override
    public String sentence() {
        return "Green when the target is met, amber when it is missed by no more than %s, otherwise red; %s is better."
                .formatted(Figures.readable(tolerance), better.code());
    }

    @Override
    public Optional<String> refusal(Target target) {
        return AgainstTarget.refuseRange(target);
    }
}
