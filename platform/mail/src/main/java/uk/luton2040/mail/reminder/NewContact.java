package uk.luton2040.mail.reminder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param addresses empty when nobody wants reminders */
@Schema(examples = "{\"addresses\":[\"performance.housing@luton.example\"]}")
public record NewContact(
        @NotNull(message = "Which addresses? A list, empty when nobody wants mail.")
        @Size(max = 20, message = "At most 20 addresses.")
        List<
                        @NotNull(message = "This is no mail address.")
                        @Size(max = 254, message = "At most 254 characters.")
                        @Pattern(
                                regexp = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
                                message = "This is no mail address, such as performance.housing@luton.example.")
                        String>
                addresses) {}
