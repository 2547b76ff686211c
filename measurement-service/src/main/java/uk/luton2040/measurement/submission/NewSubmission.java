package uk.luton2040.measurement.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Values an organisation posts.
 *
 * @param illustrative they are invented, for demonstration; flagged so wherever they are shown
 */
@Schema(examples = """
        {"measurements":[{"id":"ta-2021q2","kpi":"DIS-02","period":"FY2021-Q2","value":912,"quality":"final",
        "commentary":"Fewer families placed since the new prevention team started in July."}]}""")
record NewSubmission(
        boolean illustrative,

        @NotNull(message = "Send the values as `measurements`.")
        @NotEmpty(message = "Send at least one value.")
        @Size(max = NewSubmission.MOST, message = "Send at most 10,000 values at a time.")
        List<@NotNull(message = "A value may not be null.") @Valid NewMeasurement> measurements) {
    static final int MOST = 10_000;
}
