package uk.luton2040.measurement.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link the performance office wants.
 *
 * @param email an address to send it to, or {@code contacts} for the organisation's contacts; without it nobody is written to
 */
@Schema(examples = """
        {"organisation":"housing","period":"FY2021-Q2","email":"contacts","expiresInDays":7}""")
record NewUploadLink(
        @NotBlank(message = "Whose file is it? An organisation that provides a KPI.")
        String organisation,

        @NotBlank(message = "Which period is it about? One that is opened.")
        String period,

        @Size(max = 254, message = "At most 254 characters.")
        @Pattern(
                regexp = "contacts|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
                message = "This is neither a mail address nor the word contacts.")
        @Nullable
        String email,

        @Min(value = 1, message = "At least 1 day.") @Max(value = 14, message = "At most 14 days.") @Nullable
        Integer expiresInDays) {
    static final String CONTACTS = "contacts";
    private static final int USUAL_DAYS = 7;

    int days() {
        return Objects.requireNonNullElse(expiresInDays, USUAL_DAYS);
    }
}
