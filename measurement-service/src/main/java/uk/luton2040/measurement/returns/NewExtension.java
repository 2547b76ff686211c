package uk.luton2040.measurement.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(examples = "{\"due\":\"2021-11-12\",\"reason\":\"The system was being replaced in October.\"}")
record NewExtension(
        @NotNull(message = "Until when? A date, such as 2021-11-12.")
        LocalDate due,

        @NotBlank(message = "Why? One sentence for those who read it later.")
        @Size(max = 2_000, message = "At most 2000 characters.")
        String reason) {}
