package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Definition;

/**
 * What somebody proposes of one KPI.
 *
 * @param kind {@code add}, {@code change}, {@code target}, {@code retire}, {@code merge} or {@code split}
 * @param kpi the KPI meant; with {@code add} the code it would have
 * @param definition with {@code add}: the whole definition
 * @param changes with {@code change}: a merge patch (RFC 7396) of the definition, rule and tolerance included
 * @param target with {@code target}: the target to be set
 * @param inFavourOf with {@code merge} the KPI it goes into, with {@code split} those it becomes; one may be added by the
 *     same review
 * @param effectiveFrom the first day on which it would hold; the review's when null. A target has none: it holds for its
 *     period
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"kind":"change","kpi":"DIS-02","changes":{"rule":{"tolerance":0.02}},
        "why":"Members want amber to be a narrow band"}""")
record NewProposal(
        @NotNull String kind,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}", message = "must be 1 to 40 letters, digits or hyphens")
        String kpi,

        @Nullable @Schema(implementation = Definition.class) JsonNode definition,
        @Nullable @Schema(implementation = Definition.class) JsonNode changes,
        @Nullable @Valid NewTarget target,
        @Size(max = 20) List<@NotNull String> inFavourOf,
        @Nullable LocalDate effectiveFrom,
        @NotBlank @Size(max = 2000) String why) {

    NewProposal {
        inFavourOf = Objects.requireNonNullElse(inFavourOf, List.of());
    }

    /**
     * @param period a period code
     * @param category the part it is for; null for the whole
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewTarget(
            @NotBlank String period,
            @Nullable String category,
            @Nullable @Digits(integer = 30, fraction = 10) BigDecimal value,
            @Nullable @Digits(integer = 30, fraction = 10) BigDecimal low,
            @Nullable @Digits(integer = 30, fraction = 10) BigDecimal high,
            @NotBlank @Size(max = 500) String source,
            boolean illustrative) {}
}
