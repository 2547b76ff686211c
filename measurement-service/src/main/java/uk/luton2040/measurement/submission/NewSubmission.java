package uk.luton2040.measurement.submission;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.luton2040.kit.problem.ProblemException;

/**
 * Values an organisation posts, as the API's description shows them; they are read row by row and never held together.
 *
 * @param illustrative they are invented, for demonstration; flagged so wherever they are shown
 */
@Schema(examples = """
        {"measurements":[{"id":"ta-2021q2","kpi":"DIS-02","period":"FY2021-Q2","value":912,"quality":"final",
        "commentary":"Fewer families placed since the new prevention team started in July."}]}""")
record NewSubmission(boolean illustrative, List<NewMeasurement> measurements) {
    private static final int MOST = 10_000;

    static void checkCount(int count, String pointer) {
        if (count == 0) {
            throw ProblemException.invalid(pointer, "missing", "Send at least one value.");
        }
        if (count > MOST) {
            throw ProblemException.invalid(pointer, "too-many", "Send at most 10,000 values at a time.");
        }
    }
}
