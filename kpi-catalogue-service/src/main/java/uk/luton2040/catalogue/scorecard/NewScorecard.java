package uk.luton2040.catalogue.scorecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as it is to be, whole.
 *
 * @param reportedTo the boards that its source names
 */
@Schema(examples = """
        {"title":"Children's services scorecard","reportingCycle":"quarterly","reportedTo":["scrutiny-childrens-services"],
        "lines":[{"number":"1","kpis":["CHI-02"],"priority":"child-friendly","title":"Children in need"},
        {"kpis":[],"priority":"child-friendly","title":"A measure of play to follow"}]}""")
record NewScorecard(
        @NotBlank @Size(max = 200) String title,

        @NotNull
        @Pattern(
                regexp = "monthly|quarterly|six-monthly|annual",
                message = "must be monthly, quarterly, six-monthly or annual")
        String reportingCycle,

        @NotNull @Size(max = 100) List<@NotBlank String> reportedTo,
        @NotNull @Size(max = 1000) List<@NotNull @Valid NewLine> lines) {

    List<Line> ownLines() {
        return lines.stream().map(NewLine::line).toList();
    }

    /**
     * @param number as printed, such as {@code 11b}; it tells lines apart
     * @param kpis none yet, one, or several
     * @param priority null for a line that every board sees which receives the scorecard
     */
    record NewLine(
            @Nullable @Size(max = 20) String number,
            @NotNull @Size(max = 50) List<@NotBlank String> kpis,
            @Nullable String priority,
            @Nullable String outcome,
            @NotBlank @Size(max = 1000) String title,
            @Nullable @Size(max = 1000) String aspirational,
            @Nullable @Size(max = 200) String frequencyNote) {

        Line line() {
            return new Line(words(number), kpis, priority, outcome, title, words(aspirational), words(frequencyNote));
        }

        /** An empty cell and a blank one are the same in a table. */
        private static @Nullable String words(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }
}
