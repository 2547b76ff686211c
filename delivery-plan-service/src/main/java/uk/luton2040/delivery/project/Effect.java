package uk.luton2040.delivery.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;

/**
 * What a project promises to move.
 *
 * @param direction {@code higher} or {@code lower}
 * @param amount by how much, in the KPI's unit
 * @param dueBy by when the KPI should show it
 * @param milestone the milestone whose completion should move it; null for the whole project
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Effect(
        String kpi,
        String direction,
        @Nullable BigDecimal amount,
        @Nullable DateWords dueBy,
        @Nullable String milestone,
        @Nullable String note) {

    /** The same, promised of another milestone. */
    Effect after(String otherMilestone) {
        return new Effect(kpi, direction, amount, dueBy, otherMilestone, note);
    }

    ProjectState.Effect state() {
        return new ProjectState.Effect(kpi, direction, amount, DateWords.day(dueBy), milestone, note);
    }
}
