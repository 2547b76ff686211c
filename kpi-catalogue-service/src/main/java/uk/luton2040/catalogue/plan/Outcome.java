package uk.luton2040.catalogue.plan;

import jakarta.persistence.Embeddable;
import uk.luton2040.contracts.PlanState;

/** A target outcome of a priority. */
@Embeddable
public record Outcome(String code, String priority, String title) {

    PlanState.Outcome state() {
        return new PlanState.Outcome(code, priority, title);
    }
}
