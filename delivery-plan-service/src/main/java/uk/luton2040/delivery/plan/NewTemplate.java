package uk.luton2040.delivery.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.kit.http.Codes;

/** A template as it is to be, whole. */
@Schema(examples = """
        {"kind":"service","title":"Service plan","sections":[{"code":"objectives","heading":"Key objectives",
        "guidance":"What the service is to achieve in three years","required":true}]}""")
public record NewTemplate(
        @NotNull @Pattern(regexp = "delivery|service|team", message = "must be delivery, service or team")
        String kind,

        @NotBlank @Size(max = 200) String title,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Section> sections) {

    /** A section in which such plans are written. */
    public record Section(
            @NotNull @Pattern(regexp = Codes.FORM, message = Codes.WORDS)
            String code,

            @NotBlank @Size(max = 200) String heading,
            @Nullable @Size(max = 2000) String guidance,
            boolean required) {

        public static Section of(PlanTemplateState.Section section) {
            return new Section(section.code(), section.heading(), section.guidance(), section.required());
        }

        PlanTemplateState.Section state() {
            return new PlanTemplateState.Section(code, heading, guidance, required);
        }
    }
}
