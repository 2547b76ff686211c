package uk.luton2040.delivery.risk;

import java.util.ArrayList;
import java.util.List;
import uk.luton2040.contracts.RiskState;

/** Where a risk has been led by its escalations. */
public final class Escalations {
    public static final String UP = "up";
    public static final String DOWN = "down";

    private Escalations() {}

    /** The registers that show it after these steps: the one where it was identified first, the one that holds it last. */
    public static List<String> registers(String identifiedIn, List<RiskState.Escalation> steps) {
        List<String> registers = new ArrayList<>(List.of(identifiedIn));
        for (RiskState.Escalation step : steps) {
            if (step.direction().equals(UP)) {
                registers.add(step.to());
            } else {
                registers.removeLast();
            }
        }
        return registers;
    }
}
