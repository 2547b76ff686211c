package uk.luton2040.measurement.series;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is decided about a control chart, and why. */
@Schema(examples = "{\"kind\":\"exceptional\",\"why\":\"Everyone was brought in from the streets in the pandemic.\"}")
record NewChartDecision(
        @NotNull(message = "What is decided: exceptional or rebase?")
        @Pattern(regexp = "exceptional|rebase", message = "It is exceptional or rebase.")
        String kind,

        @NotBlank(message = "Why, in a sentence?") @Size(max = 4000, message = "At most 4,000 characters.")
        String why) {}
