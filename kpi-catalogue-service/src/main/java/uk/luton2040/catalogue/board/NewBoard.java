package uk.luton2040.catalogue.board;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;

/**
 * A board as it is to be, whole.
 *
 * @param linkedTo the board it reports to or belongs under; where it has no sights or scorecards of its own, it has those
 *     of that board
 * @param link how it is linked: {@code sub-board}, {@code reports}, {@code topic committee}
 * @param pins what it sees of a scorecard instead of what its sights let through; none when left out
 */
@Schema(examples = """
        {"name":"Youth Board","kind":"partnership","linkedTo":"health-and-wellbeing-board","link":"sub-board",
        "receives":[{"scorecard":"luton-2040","cycle":"six-monthly"}],
        "sights":[{"priority":"child-friendly","role":"lead"}],
        "pins":[{"scorecard":"luton-2040","kpis":["CHI-02","CHI-06"],"why":"The board asked for these until March"}]}""")
record NewBoard(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String kind,
        @Nullable String linkedTo,
        @Nullable @Size(max = 100) String link,
        @Nullable @Size(max = 2000) String remit,
        @NotNull @Size(max = 20) List<@NotNull @Valid Received> receives,
        @NotNull @Size(max = 200) List<@NotNull @Valid NewSight> sights,
        @Size(max = 20) List<@NotNull @Valid NewPin> pins) {

    NewBoard {
        pins = Objects.requireNonNullElse(pins, List.of());
    }

    BoardState state(String code) {
        return new BoardState(
                code,
                name,
                kind,
                linkedTo,
                link,
                remit,
                receives.stream().map(Received::cycle).toList(),
                receives.stream().map(Received::scorecard).toList(),
                sights.stream()
                        .map(sight -> new BoardState.Sight(sight.priority(), sight.outcome(), sight.role()))
                        .toList(),
                pins.stream()
                        .map(pin -> new BoardState.Pin(pin.scorecard(), pin.kpis(), pin.why()))
                        .toList());
    }

    /** @param cycle how often the scorecard is reported to it */
    record Received(
            @NotBlank String scorecard,

            @NotNull @Pattern(regexp = Board.CYCLE, message = "must be monthly, quarterly, six-monthly or annual")
            String cycle) {}

    /** @param outcome narrows the priority to that outcome alone */
    record NewSight(
            @NotBlank String priority,
            @Nullable String outcome,

            @NotNull @Pattern(regexp = Sight.ROLE, message = "must be lead, shared or all")
            String role) {}

    /** The scorecard's lines that hold one of these KPIs are what the board sees of it. */
    record NewPin(
            @NotBlank String scorecard,

            @NotNull @Size(min = 1, max = 500, message = "must name 1 to 500 KPIs")
            List<@NotBlank String> kpis,

            @NotBlank @Size(max = 2000) String why) {}
}
