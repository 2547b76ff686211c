package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a KPI's life cycle.
 *
 * @param on the first day it holds
 * @param inFavourOf of a retirement: the KPIs that took its place
 */
public record Step(
        LifeCycle from,
        LifeCycle to,
        LocalDate on,
        String who,
        @Nullable String why,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> inFavourOf) {
    public Step {
        inFavourOf = List.copyOf(Objects.requireNonNullElse(inFavourOf, List.of()));
    }

    /** The one in force on that day: of those that hold by then the last taken, whichever holds since when. */
    static Optional<Step> inForce(List<Step> steps, LocalDate day) {
        return steps.stream().filter(step -> !step.on().isAfter(day)).reduce((a, b) -> b);
    }

    /** The next day after the given one on which another step holds. */
    static Optional<LocalDate> nextAfter(List<Step> steps, LocalDate day) {
        return steps.stream().map(Step::on).filter(on -> on.isAfter(day)).min(Comparator.naturalOrder());
    }

    /** The first day on which a KPI with these steps is not collected any more; null when the last leads elsewhere. */
    static @Nullable LocalDate retiredFrom(List<Step> steps) {
        return steps.isEmpty() || steps.getLast().to() != LifeCycle.RETIRED
                ? null
                : steps.getLast().on();
    }
}
