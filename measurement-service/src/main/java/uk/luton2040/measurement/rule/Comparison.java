package uk.luton2040.measurement.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;

/**
 * What must hold between KPIs of one organisation and period, and of one category where all of them are broken down.
 *
 * @param tolerance by how much it may be missed and still hold, in the KPIs' unit; left out: 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comparison(
        @NotNull(message = "What stands on the left?") @Valid
        Side left,

        @NotNull(message = "Which of <=, <, >=, >, = and !=?")
        @Pattern(regexp = Operator.SYMBOLS, message = "It is one of: <=, <, >=, >, =, !=.")
        String operator,

        @NotNull(message = "What stands on the right?") @Valid
        Side right,

        @DecimalMin(value = "0", message = "It cannot be negative.") @Nullable
        BigDecimal tolerance) {

    public List<Term> terms() {
        return Stream.concat(left.terms(), right.terms()).toList();
    }

    /**
     * What is seen where it does not hold, as the rest of a sentence. Empty where it holds, or while a figure is missing.
     */
    public Optional<String> broken(Function<Term, Optional<BigDecimal>> figures) {
        Optional<BigDecimal> leftFigure = left.figure(figures);
        Optional<BigDecimal> rightFigure = right.figure(figures);
        if (leftFigure.isEmpty() || rightFigure.isEmpty()) {
            return Optional.empty();
        }
        Operator wanted = Operator.of(operator).orElseThrow();
        BigDecimal slack = Objects.requireNonNullElse(tolerance, BigDecimal.ZERO);
        if (wanted.holds(leftFigure.get(), rightFigure.get(), slack)) {
            return Optional.empty();
        }
        String within = slack.signum() == 0 ? "" : " within " + Figures.whole(slack);
        return Optional.of("%s should be %s %s%s"
                .formatted(words(left, leftFigure.get()), wanted.words(), words(right, rightFigure.get()), within));
    }

    private static String words(Side side, BigDecimal figure) {
        StringBuilder words = new StringBuilder();
        side.terms()
                .forEach(term -> words.append(words.isEmpty() ? "" : " ")
                        .append(sign(term, words.isEmpty()))
                        .append(term.figureOrValue().equals("value") ? "" : "the " + term.figureOrValue() + " of ")
                        .append(term.kpi()));
        String number = Figures.whole(figure);
        return words.isEmpty() ? number : "%s (%s)".formatted(words, number);
    }

    private static String sign(Term term, boolean first) {
        if (term.isTakenOff()) {
            return first ? "−" : "− ";
        }
        return first ? "" : "+ ";
    }
}
