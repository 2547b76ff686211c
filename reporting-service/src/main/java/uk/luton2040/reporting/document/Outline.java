package uk.luton2040.reporting.document;

import java.util.ArrayList;
import java.util.List;
import uk.luton2040.measures.period.Day;
import uk.luton2040.reporting.document.Block.Heading;
import uk.luton2040.reporting.document.Block.Paragraph;

/**
 * A report before any format: the summary first, the scorecard, then the detail as appendices. Whatever a format shows, it
 * shows these words in this order.
 *
 * @param facts the block of a committee report's first page: whom it is for, when, by whom
 */
record Outline(String title, List<Fact> facts, List<Block> blocks) {

    record Fact(String name, String value) {}

    static Outline of(Report report) {
        List<Block> blocks = new ArrayList<>();
        if (report.cover().isDraft()) {
            blocks.add(Paragraph.notice("Draft. It has not been cleared and is not for publication."));
        }
        report.cover().redactions().forEach(sentence -> blocks.add(Paragraph.notice(sentence)));
        if (report.scorecard().notice() != null) {
            blocks.add(Paragraph.notice("Illustrative data. Values, and where marked targets, rules and actions, are"
                    + " invented to demonstrate the product. They say nothing about Luton."));
        }
        blocks.addAll(Summary.of(report));
        blocks.addAll(ScorecardPart.of(report));
        blocks.addAll(ProjectsPart.of(report));
        blocks.addAll(Detail.of(report));
        blocks.addAll(HowToRead.of(report));
        return new Outline(report.cover().title(), facts(report), blocks);
    }

    public List<Heading> headings() {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }

    private static List<Fact> facts(Report report) {
        Cover cover = report.cover();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Report for", cover.board()));
        if (cover.meeting() != null) {
            facts.add(new Fact("Date of meeting", Day.of(cover.meeting())));
        }
        facts.add(new Fact(
                "Subject",
                "%s, %s"
                        .formatted(
                                report.scorecard().scorecard().title(),
                                report.scorecard().period().label())));
        if (cover.author() != null) {
            facts.add(new Fact("Report author", cover.author()));
        }
        facts.add(new Fact(
                "Report number",
                cover.number() == null ? "Draft" : "%s, issue %d".formatted(cover.number(), cover.issue())));
        facts.add(new Fact("Data as known on", Day.withTime(cover.asAt())));
        if (!cover.clearances().isEmpty()) {
            facts.add(new Fact(
                    "Cleared by",
                    String.join(
                            "; ",
                            cover.clearances().stream()
                                    .map(clearance -> "%s (%s), %s"
                                            .formatted(clearance.role(), clearance.person(), Day.of(clearance.on())))
                                    .toList())));
        }
        return facts;
    }
}
