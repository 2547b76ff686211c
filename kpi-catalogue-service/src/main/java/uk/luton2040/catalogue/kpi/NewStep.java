package uk.luton2040.catalogue.kpi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

/**
 * A step of the life cycle.
 *
 * @param to {@code proposed}, {@code in-consultation}, {@code agreed}, {@code active} or {@code retired}
 * @param on the first day it holds; today when absent
 * @param inFavourOf with {@code retired}: the KPI it is merged into, or those it is split into
 */
record NewStep(
        @NotNull String to,
        @Nullable LocalDate on,
        @NotBlank @Size(max = 2000) String why,
        @Size(max = 20) List<String> inFavourOf) {
    NewStep {
        inFavourOf = Objects.requireNonNullElse(inFavourOf, List.of());
    }

    LifeCycle lifeCycle() {
        return Coded.find(LifeCycle.class, to)
                .orElseThrow(() -> ProblemException.invalid(
                        "/to",
                        "life-cycle",
                        "It is one of: %s."
                                .formatted(Stream.of(LifeCycle.values())
                                        .map(LifeCycle::code)
                                        .collect(Collectors.joining(", ")))));
    }
}
