package uk.luton2040.measurement.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param name tells an organisation's clients apart, as in {@code nightly-export} */
@Schema(examples = "{\"organisation\":\"housing\",\"name\":\"nightly-export\",\"role\":\"data-submitter\"}")
record NewClient(
        @NotNull(message = "Which organisation? Its code in the catalogue.")
        String organisation,

        @NotNull(message = "What shall it be called?")
        @Pattern(
                regexp = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?",
                message = "A name is made of small letters, digits and hyphens within, at most 40 of them.")
        String name,

        @NotNull(message = "What may it do? It is data-submitter or provider-manager.")
        @Pattern(regexp = "data-submitter|provider-manager", message = "It is data-submitter or provider-manager.")
        String role) {

    String clientId() {
        return "partner-" + organisation + "-" + name;
    }
}
