package uk.luton2040.reporting.pack;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pack to be assembled before the meeting's cut-off does so by itself, or for a meeting that became known later.
 *
 * @param kind {@code scorecard}, also when left out, or {@code starting-position}
 * @param period of the scorecard; its current one when left out
 */
@Schema(examples = """
        {"meeting":"hwb-2021-11","scorecard":"luton-2040"}""")
record NewPack(
        @NotBlank String meeting,
        @NotBlank String scorecard,

        @Nullable @Pattern(regexp = "scorecard|starting-position", message = "must be scorecard or starting-position")
        String kind,

        @Nullable String period) {

    Kind kindOf() {
        return kind == null ? Kind.SCORECARD : Kind.of(kind);
    }
}
