package uk.luton2040.measurement.period;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reporting period to be opened. */
@Schema(examples = "{\"code\":\"FY2021-Q2\",\"due\":\"2021-10-29\"}")
record NewPeriod(
        @NotNull(message = "Which period? Its code, such as FY2021-Q2.")
        String code,

        @NotNull(message = "By when are its values due? A date, such as 2021-10-29.")
        LocalDate due) {}
