package uk.luton2040.measurement.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: a sum of KPIs' figures, or a number. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Side(
        @Size(min = 1, max = 50, message = "Name 1 to 50 KPIs.") @Valid @Nullable
        List<@NotNull(message = "Which KPI?") Term> sum,

        @Nullable BigDecimal number) {

    Stream<Term> terms() {
        return sum == null ? Stream.empty() : sum.stream();
    }

    /** Empty while one of its figures is not known. */
    Optional<BigDecimal> figure(Function<Term, Optional<BigDecimal>> figures) {
        BigDecimal total = Objects.requireNonNullElse(number, BigDecimal.ZERO);
        for (Term term : terms().toList()) {
            Optional<BigDecimal> figure = figures.apply(term);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            total = term.isTakenOff() ? total.subtract(figure.get()) : total.add(figure.get());
        }
        return Optional.of(total);
    }
}
