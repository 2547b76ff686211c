package uk.luton2040.catalogue.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A board as it is to be, whole.
 *
 * @param linkedTo the board it reports to or belongs under; where it has no sights or scorecards of its own, it has those
 *     of that board
 * @param link how it is linked: {@code sub-board}, {@code reports}, {@code topic committee}
 */
@Schema(examples = """
        {"name":"Youth Board","kind":"partnership","linkedTo":"health-and-wellbeing-board","link":"sub-board",
        "receives":[{"scorecard":"luton-2040","cycle":"six-monthly"}],
        "sights":[{"priority":"child-friendly","role":"lead"}]}""")
record NewBoard(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String kind,
        @Nullable String linkedTo,
        @Nullable @Size(max = 100) String link,
        @Nullable @Size(max = 2000) String remit,
        @NotNull @Size(max = 20) List<@Valid Received> receives,
        @NotNull @Size(max = 200) List<@Valid NewSight> sights) {

    /** @param cycle how often the scorecard is reported to it */
    record Received(
            @NotBlank String scorecard,

            @NotNull
            @Pattern(
                    regexp = "monthly|quarterly|six-monthly|annual",
                    message = "must be monthly, quarterly, six-monthly or annual")
            String cycle) {}

    /** @param outcome narrows the priority to that outcome alone */
    record NewSight(
            @NotBlank String priority,
            @Nullable String outcome,

            @NotNull @Pattern(regexp = "lead|shared|all", message = "must be lead, shared or all")
            String role) {}
}
