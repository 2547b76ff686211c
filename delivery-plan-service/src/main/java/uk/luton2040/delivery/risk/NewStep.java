package uk.luton2040.delivery.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.aggregate.Edit;

/** @param on the day it was decided; today when left out */
@Schema(examples = """
        {"on":"2021-10-04","why":"Above what the project may bear"}""")
public record NewStep(
        @Nullable LocalDate on, @NotBlank @Size(max = 2000) String why) {

    LocalDate day(Edit edit) {
        return Objects.requireNonNullElse(on, edit.today());
    }
}
