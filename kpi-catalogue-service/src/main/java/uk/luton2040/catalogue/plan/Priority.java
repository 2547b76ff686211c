package uk.luton2040.catalogue.plan;

import jakarta.persistence.Embeddable;
import uk.luton2040.contracts.PlanState;

/** @param kind {@code mission}, {@code priority} or {@code organisational} */
@Embeddable
public record Priority(String code, String shortTitle, String title, String kind, int sortOrder) {

    PlanState.Priority state() {
        return new PlanState.Priority(code, shortTitle, title, kind, sortOrder);
    }
}
