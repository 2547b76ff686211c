package uk.luton2040.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a project, or a milestone of one, was completed that promised to move a KPI: did it work?
 *
 * @param id {@code project:milestone:kpi}, with nothing for the milestone where the whole project is meant
 * @param title of the project, or of the project and the milestone
 * @param on the day on which it was completed
 * @param direction {@code higher} or {@code lower}
 * @param amount by how much it was to move, in the KPI's unit
 * @param dueBy by when the KPI should show it
 * @param withdrawn it was said by mistake, or the project was reopened
 */
public record CompletionState(
        String id,
        String kpi,
        String project,
        @Nullable String milestone,
        String title,
        LocalDate on,
        String direction,
        @Nullable BigDecimal amount,
        ProjectState.@Nullable Day dueBy,
        boolean withdrawn)
        implements State {}
