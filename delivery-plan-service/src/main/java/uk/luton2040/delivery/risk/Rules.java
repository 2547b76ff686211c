package uk.luton2040.delivery.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.measures.period.Frequency;

/**
 * What a register says of scores: its matrix, its appetite, how often they are reviewed.
 *
 * @param matrix null where scores are bare
 */
public record Rules(RiskRegisterState register, @Nullable RiskMatrixState matrix) {

    public @Nullable String matrixCode() {
        return matrix == null ? null : matrix.code();
    }

    public RiskState.Score judge(NewScore given) {
        BigDecimal score = product(given);
        RiskMatrixState.Band band = band(score);
        return new RiskState.Score(
                whole(given.likelihood()),
                whole(given.impact()),
                score,
                band == null ? null : band.name(),
                band == null ? null : band.colour());
    }

    private static BigDecimal product(NewScore given) {
        BigDecimal score = given.likelihood() == null || given.impact() == null
                ? given.score()
                : given.likelihood().multiply(given.impact());
        if (score == null) {
            throw new IllegalArgumentException("a score of nothing");
        }
        return Scores.plain(score);
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : number.intValueExact();
    }

    private RiskMatrixState.@Nullable Band band(BigDecimal score) {
        return matrix == null
                ? null
                : matrix.bands().reversed().stream()
                        .filter(band -> score.compareTo(BigDecimal.valueOf(band.from())) >= 0)
                        .findFirst()
                        .orElse(null);
    }

    /** The highest score borne for a category; null where nothing is agreed. */
    public @Nullable BigDecimal appetite(@Nullable String category) {
        RiskRegisterState.Appetite appetite = register.appetite();
        return appetite == null
                ? null
                : appetite.categories().stream()
                        .filter(special -> special.category().equals(category))
                        .map(RiskRegisterState.OfCategory::score)
                        .findFirst()
                        .orElse(appetite.score());
    }

    public boolean isAboveAppetite(@Nullable BigDecimal score, @Nullable String category) {
        BigDecimal appetite = appetite(category);
        return score != null && appetite != null && score.compareTo(appetite) > 0;
    }

    /**
     * The day by which the next review is due.
     *
     * @param own the risk's own frequency; null for the register's
     * @return null where there is no frequency
     */
    public static @Nullable LocalDate due(LocalDate last, @Nullable String own, RiskRegisterState register) {
        String code = own == null ? register.reviewFrequency() : own;
        if (code == null) {
            return null;
        }
        return switch (Frequency.of(code).orElseThrow()) {
            case MONTHLY -> last.plusMonths(1);
            case QUARTERLY -> last.plusMonths(3);
            case SIX_MONTHLY -> last.plusMonths(6);
            case ANNUAL -> last.plusYears(1);
            case EVERY_4_YEARS -> last.plusYears(4);
        };
    }

    /** What is wrong with a score here, at its place. */
    public List<Problem.Error> errors(String pointer, NewScore given) {
        return matrix == null ? withoutMatrix(pointer, given) : onMatrix(pointer, given, matrix);
    }

    private List<Problem.Error> withoutMatrix(String pointer, NewScore given) {
        if (given.likelihood() != null || given.impact() != null) {
            return List.of(new Problem.Error(
                    pointer,
                    "no-matrix",
                    "The register '%s' has no matrix: give a bare score.".formatted(register.code())));
        }
        if (given.score() == null || given.score().signum() < 0) {
            return List.of(new Problem.Error(pointer + "/score", "not-a-score", "Give a score of 0 or more."));
        }
        return List.of();
    }

    private static List<Problem.Error> onMatrix(String pointer, NewScore given, RiskMatrixState matrix) {
        int size = matrix.likelihood().size();
        if (given.likelihood() == null && given.impact() == null) {
            return given.score() != null && Scores.isOneOf(given.score(), size * size)
                    ? List.of()
                    : List.of(new Problem.Error(
                            pointer + "/score",
                            "not-on-the-matrix",
                            "Give likelihood and impact, or a whole number from 1 to %d.".formatted(size * size)));
        }
        Problem.Error likelihood = side(pointer + "/likelihood", given.likelihood(), matrix);
        Problem.Error impact = side(pointer + "/impact", given.impact(), matrix);
        if (likelihood != null || impact != null) {
            return Stream.of(likelihood, impact).filter(Objects::nonNull).toList();
        }
        return given.score() == null || given.score().compareTo(product(given)) == 0
                ? List.of()
                : List.of(new Problem.Error(
                        pointer + "/score",
                        "not-the-product",
                        "Likelihood times impact is %s; leave the score out.".formatted(product(given))));
    }

    private static Problem.@Nullable Error side(String pointer, @Nullable BigDecimal given, RiskMatrixState matrix) {
        int size = matrix.likelihood().size();
        return given != null && Scores.isOneOf(given, size)
                ? null
                : new Problem.Error(
                        pointer,
                        "not-on-the-matrix",
                        "On the matrix '%s' it is a whole number from 1 to %d.".formatted(matrix.code(), size));
    }
}
