package uk.luton2040.delivery.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.kit.problem.Problem;

/**
 * A matrix as it is to be, whole: 3 × 3, 4 × 4 or 5 × 5.
 *
 * @param likelihood words for 1, 2, 3 and so on
 * @param impact as many
 * @param bands by their lowest scores, ascending; the first begins at 1
 */
@Schema(examples = """
        {"title":"Three by three","likelihood":["Unlikely","Possible","Likely"],"impact":["Minor","Moderate","Major"],
        "bands":[{"name":"Low","colour":"green","from":1},{"name":"Medium","colour":"amber","from":3},
        {"name":"High","colour":"red","from":6}]}""")
public record NewRiskMatrix(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 99) List<@NotBlank @Size(max = 100) String> likelihood,
        @NotNull @Size(max = 99) List<@NotBlank @Size(max = 100) String> impact,
        @NotNull @Size(min = 1, max = 9) List<@NotNull @Valid Band> bands,
        @Nullable @Size(max = 2000) String note) {
    private static final int SMALLEST = 3;
    private static final int LARGEST = 5;

    /** @param colour as a word: {@code green}, {@code dark red} */
    public record Band(
            @NotBlank @Size(max = 50) String name,

            @NotNull
            @Size(max = 50)
            @Pattern(regexp = "[a-z]+( [a-z]+)*", message = "must be words in small letters, such as dark red")
            String colour,

            @NotNull @Digits(integer = 9, fraction = 9) BigDecimal from) {}

    /** What is wrong, each with a pointer into the body. */
    public List<Problem.Error> errors() {
        List<Problem.Error> errors = new ArrayList<>();
        if (likelihood.size() < SMALLEST || likelihood.size() > LARGEST) {
            errors.add(new Problem.Error("/likelihood", "size", "A matrix is 3 × 3, 4 × 4 or 5 × 5."));
        }
        if (likelihood.size() != impact.size()) {
            errors.add(new Problem.Error(
                    "/impact",
                    "not-square",
                    "There are %d words for likelihood and %d for impact; say as many of each."
                            .formatted(likelihood.size(), impact.size())));
        }
        twice(likelihood, "/likelihood/%d", errors);
        twice(impact, "/impact/%d", errors);
        twice(bands.stream().map(Band::name).toList(), "/bands/%d/name", errors);
        int highest = likelihood.size() * impact.size();
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal from = bands.get(i).from();
            String wrong = wrong(from, before, highest, i == 0);
            if (wrong != null) {
                errors.add(new Problem.Error("/bands/%d/from".formatted(i), "not-a-band", wrong));
            }
            before = from;
        }
        return errors;
    }

    private static @Nullable String wrong(BigDecimal from, BigDecimal before, int highest, boolean isFirst) {
        if (!Scores.isWhole(from) || from.signum() < 1 || from.compareTo(BigDecimal.valueOf(highest)) > 0) {
            return "A band begins at a whole number from 1 to %d.".formatted(highest);
        }
        if (isFirst && from.compareTo(BigDecimal.ONE) != 0) {
            return "The first band begins at 1, so that every score has one.";
        }
        return from.compareTo(before) <= 0 ? "A band begins above the one before it." : null;
    }

    private static void twice(List<String> names, String pointer, List<Problem.Error> errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i).strip().toLowerCase(Locale.UK))) {
                errors.add(new Problem.Error(
                        pointer.formatted(i), "twice", "'%s' is there twice.".formatted(names.get(i))));
            }
        }
    }

    RiskMatrixState state(String code) {
        return new RiskMatrixState(
                code,
                title,
                List.copyOf(likelihood),
                List.copyOf(impact),
                bands.stream()
                        .map(band -> new RiskMatrixState.Band(
                                band.name(), band.colour(), band.from().intValueExact()))
                        .toList(),
                note);
    }
}
