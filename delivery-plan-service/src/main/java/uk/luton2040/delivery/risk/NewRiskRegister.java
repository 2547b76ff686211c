package uk.luton2040.delivery.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.kit.http.Codes;

/**
 * A register as it is to be, whole.
 *
 * @param kind {@code project}, {@code department} or {@code corporate}; it stays what it is
 * @param project with {@code project}: whose it is; it stays so too
 * @param matrix null for a register of bare scores
 * @param appetite the highest score that is borne
 * @param reviewFrequency {@code monthly}, {@code quarterly}, {@code six-monthly} or {@code annual}
 * @param parent to which its risks can be escalated
 */
@Schema(examples = """
        {"title":"Housing","kind":"department","owner":{"subject":"leo.lead","name":"Leo Lead"},"matrix":"five-by-five",
        "appetite":{"score":10,"categories":[{"category":"financial","score":8}]},"reviewFrequency":"quarterly",
        "parent":"corporate"}""")
public record NewRiskRegister(
        @NotBlank @Size(max = 200) String title,
        @NotBlank String kind,
        @Nullable String project,
        @Nullable @Valid NewPerson owner,
        @Nullable String matrix,
        @Nullable @Valid Appetite appetite,

        @Nullable @Pattern(regexp = FREQUENCIES, message = FREQUENCIES_IN_WORDS)
        String reviewFrequency,

        @Nullable String parent,
        @Nullable @Size(max = 2000) String note,
        boolean illustrative) {
    static final String FREQUENCIES = "monthly|quarterly|six-monthly|annual";
    static final String FREQUENCIES_IN_WORDS = "must be monthly, quarterly, six-monthly or annual";

    /** @param categories those for which it is another */
    public record Appetite(
            @NotNull @PositiveOrZero @Digits(integer = 6, fraction = 4)
            BigDecimal score,

            @Nullable @Size(max = 50) List<@NotNull @Valid OfCategory> categories) {

        RiskRegisterState.Appetite state() {
            return new RiskRegisterState.Appetite(
                    Scores.plain(score),
                    Objects.requireNonNullElse(categories, List.<OfCategory>of()).stream()
                            .map(special ->
                                    new RiskRegisterState.OfCategory(special.category(), Scores.plain(special.score())))
                            .toList());
        }
    }

    public record OfCategory(
            @NotNull @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
            String category,

            @NotNull @PositiveOrZero @Digits(integer = 6, fraction = 4)
            BigDecimal score) {}

    public RiskRegisterState state(String code) {
        return new RiskRegisterState(
                code,
                title,
                kind,
                project,
                owner == null ? null : owner.person(),
                matrix,
                appetite == null ? null : appetite.state(),
                reviewFrequency,
                parent,
                note,
                illustrative);
    }
}
