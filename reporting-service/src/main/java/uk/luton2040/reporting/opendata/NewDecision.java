package uk.luton2040.reporting.opendata;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That these scorecards and KPIs are open to everybody, or not.
 *
 * @param why in the words of whoever decides
 */
@Schema(examples = """
        {"open":true,"why":"Agreed by the Executive","scorecards":[{"board":"health-and-wellbeing-board","scorecard":"luton-2040"}],"kpis":["DIS-02"]}
        """)
record NewDecision(
        @NotNull(message = "say whether it is open") Boolean open,

        @NotBlank(message = "say why") @Size(max = 1000, message = "must be 1000 characters at most")
        String why,

        @Size(max = 1000, message = "must be 1000 at most") List<@Valid @NotNull OfScorecard> scorecards,

        @Size(max = 1000, message = "must be 1000 at most") List<@NotBlank String> kpis) {
    NewDecision {
        scorecards = Objects.requireNonNullElse(scorecards, List.of());
        kpis = Objects.requireNonNullElse(kpis, List.of());
    }

    record OfScorecard(@NotBlank String board, @NotBlank String scorecard) {}
}
