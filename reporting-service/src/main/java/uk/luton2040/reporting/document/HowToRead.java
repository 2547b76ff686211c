package uk.luton2040.reporting.document;

import java.util.ArrayList;
import java.util.List;
import uk.luton2040.measures.period.Day;
import uk.luton2040.reporting.document.Block.Bullets;
import uk.luton2040.reporting.document.Block.Heading;
import uk.luton2040.reporting.document.Block.Paragraph;

/** The last page: what the words, shapes and lines mean, and how to check the report. */
final class HowToRead {
    private HowToRead() {}

    static List<Block> of(Report report) {
        Cover cover = report.cover();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "how-to-read", "Appendix C: how to read this report", true));
        blocks.add(new Bullets(List.of(
                "Green, a circle: the target is met. Amber, a triangle: it is missed within the agreed tolerance. Red,"
                        + " a diamond: it is missed by more. Grey, a dash: nothing can be judged.",
                "Direction compares with the period before in which the KPI was due. A change too small to matter is no"
                        + " change.",
                "No new data: the value was in an earlier report already and is carried forward.",
                "In a chart, round points are values and square ones illustrative data; hollow points are not final."
                        + " The dotted line is the target. Dashed lines are control limits: a value beyond them, in a"
                        + " ring, has a special cause worth asking about. The tinted wedge is the forecast with its 95%"
                        + " interval.",
                "A double line across a chart begins a new series: values on either side are not comparable.")));
        blocks.add(Paragraph.quiet("As known on %s (as at %s). Calculation version %s."
                .formatted(
                        Day.withTime(cover.asAt()),
                        cover.asAt(),
                        report.scorecard().calculation())));
        if (cover.hash() != null) {
            blocks.add(Paragraph.quiet("SHA-256 of its content: " + cover.hash()));
        }
        return blocks;
    }
}
