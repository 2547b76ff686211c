package uk.luton2040.measures.status;

import static uk.luton2040.measures.status.Status.AMBER;
import static uk.luton2040.measures.status.Status.GREEN;
import static uk.luton2040.measures.status.Status.RED;

import java.math.BigDecimal;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.Better;

/**
 * Explicit limits in the KPI's unit, whatever the target says.
 *
 * @param strict green needs more than reaching the green limit
 */
public record Thresholds(BigDecimal green, BigDecimal amber, Better better, boolean strict) implements Rule {
    public Thresholds {
        AgainstTarget.requireDirected(better);
        if (better.adverse(amber, green).signum() < 0) {
            throw new IllegalArgumentException(
                    "When %s is better, the amber limit must not ask for more than the green one: %s against %s."
                            .formatted(better.code(), Figures.readable(amber), Figures.readable(green)));
        }
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Reasoning reasoning = new Reasoning(this, evidence);
        BigDecimal value = evidence.value();
        if (value == null) {
            return reasoning.noValue();
        }
        BigDecimal belowGreen = better.adverse(value, green);
        BigDecimal belowAmber = better.adverse(value, amber);
        reasoning
                .input("green limit", green)
                .input("amber limit", amber)
                .step("short of the green limit by", belowGreen)
                .step("short of the amber limit by", belowAmber);
        String subject = reasoning.theValue(value, green, amber);
        if (belowGreen.signum() < 0 || (belowGreen.signum() == 0 && !strict)) {
            return reasoning.conclude(
                    GREEN, "%s reaches the green limit of %s.".formatted(subject, Figures.readable(green, "", value)));
        }
        if (belowAmber.signum() <= 0) {
            return reasoning.conclude(
                    AMBER,
                    "%s reaches the amber limit of %s but not the green one of %s."
                            .formatted(
                                    subject, Figures.readable(amber, "", value), Figures.readable(green, "", value)));
        }
        return reasoning.conclude(
                RED, "%s does not reach the amber limit of %s.".formatted(subject, Figures.readable(amber, "", value)));
    }

    @Override
    public String sentence() {
        return "Green from %s%s, amber from %s, otherwise red; %s is better."
                .formatted(
                        Figures.readable(green),
                        strict ? " (not included)" : "",
                        Figures.readable(amber),
                        better.code());
    }
}
