package uk.luton2040.reporting.document;

import static uk.luton2040.reporting.document.Block.Cell;
import static uk.luton2040.reporting.document.Block.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Day;
import uk.luton2040.reporting.chart.StatusBars;
import uk.luton2040.reporting.document.Block.Bullets;
import uk.luton2040.reporting.document.Block.Heading;
import uk.luton2040.reporting.document.Block.Paragraph;
import uk.luton2040.reporting.document.Block.Picture;
import uk.luton2040.reporting.document.Block.Table;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.OpenActions;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/** The first pages: what a member must have read before the meeting. */
final class Summary {
    private static final String RED_WITHOUT_ACTION = "red-without-action";

    private Summary() {}

    static List<Block> of(Report report) {
        Cover cover = report.cover();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "summary", "Summary", false));
        Stream.of(cover.covering().split("\\n\\s*\\n", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> blocks.add(Paragraph.of(paragraph.strip())));
        blocks.addAll(counts(report.scorecard()));
        said(blocks, "highlights", "Highlights", cover.highlights());
        said(blocks, "challenges", "Challenges", cover.challenges());
        blocks.addAll(reds(Placed.of(report.scorecard())));
        said(blocks, "questions", "What to ask about", questions(Placed.of(report.scorecard())));
        said(blocks, "changes", "What has changed since the last report", cover.changes());
        return blocks;
    }

    private static List<Block> counts(BoardScorecard scorecard) {
        BoardScorecard.Counts counts = scorecard.counts();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                ("The board sees %d KPIs: %d green, %d amber, %d red and %d grey. Grey says that nothing can be"
                                + " judged: of those, %d are not collected yet and %d are collected and have no value.")
                        .formatted(
                                counts.kpis(),
                                counts.green(),
                                counts.amber(),
                                counts.red(),
                                grey(counts),
                                counts.notCollected(),
                                counts.noData())));
        blocks.add(new Picture(StatusBars.of(
                "statuses",
                "KPIs by status",
                "KPIs",
                List.of(
                        new StatusBars.Bar("green", "Green", counts.green()),
                        new StatusBars.Bar("amber", "Amber", counts.amber()),
                        new StatusBars.Bar("red", "Red", counts.red()),
                        new StatusBars.Bar("grey", "Grey", grey(counts))))));
        if (!scorecard.priorities().isEmpty()) {
            blocks.add(priorities(scorecard));
        }
        return blocks;
    }

    /** Whatever the reason: what a reader sees as a dash. */
    private static int grey(BoardScorecard.Counts counts) {
        return counts.kpis() - counts.green() - counts.amber() - counts.red();
    }

    private static Table priorities(BoardScorecard scorecard) {
        return new Table(
                "How each priority stands",
                false,
                List.of(
                        new Column("Priority", 28, false),
                        new Column("KPIs", 8, true),
                        new Column("Green", 9, true),
                        new Column("Amber", 9, true),
                        new Column("Red", 8, true),
                        new Column("Grey", 8, true),
                        new Column("Needs attention first", 30, false)),
                scorecard.priorities().stream()
                        .map(priority -> List.of(
                                Cell.of(priority.shortTitle()),
                                Cell.of(String.valueOf(priority.counts().kpis())),
                                Cell.of(String.valueOf(priority.counts().green())),
                                Cell.of(String.valueOf(priority.counts().amber())),
                                Cell.of(String.valueOf(priority.counts().red())),
                                Cell.of(String.valueOf(grey(priority.counts()))),
                                worst(priority.worst())))
                        .toList());
    }

    private static Cell worst(BoardScorecard.@Nullable Worst worst) {
        return worst == null
                ? Cell.of("nothing")
                : Cell.of(Piece.status(worst.status(), UkText.capitalised(worst.status())), Piece.plain(worst.title()));
    }

    private static List<Block> reds(List<Placed> placed) {
        List<KpiLine> reds = placed.stream()
                .map(Placed::kpi)
                .filter(kpi -> kpi.status().code().equals("red"))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "red", "What is red, and what is being done", false));
        if (reds.isEmpty()) {
            blocks.add(Paragraph.of("No KPI is red."));
            return blocks;
        }
        blocks.add(new Table(
                "Red KPIs",
                false,
                List.of(
                        new Column("KPI", 34, false),
                        new Column("Value", 16, false),
                        new Column("Target", 16, false),
                        new Column("What is being done", 34, false)),
                reds.stream()
                        .map(kpi -> List.of(
                                Cell.of(kpi.title()),
                                Cell.of(
                                        Piece.plain(Objects.requireNonNullElse(kpi.valueText(), "no value")),
                                        Piece.quiet(
                                                kpi.period() == null
                                                        ? ""
                                                        : kpi.period().label())),
                                Cell.of(
                                        kpi.target() == null
                                                ? "none"
                                                : kpi.target().text()),
                                actions(kpi)))
                        .toList()));
        return blocks;
    }

    static Cell actions(KpiLine kpi) {
        if (kpi.actions().count() == 0) {
            return Cell.of(Piece.strong("No action yet"));
        }
        List<Piece> pieces = new ArrayList<>();
        for (OpenActions.Item action : kpi.actions().items()) {
            pieces.add(Piece.plain(action.todo()));
            pieces.add(Piece.quiet("%s, due %s%s"
                    .formatted(action.owner(), Day.of(action.due()), action.overdue() ? ", overdue" : "")));
            if (action.illustrative()) {
                pieces.add(Piece.tag("illustrative action"));
            }
        }
        return new Cell(pieces);
    }

    /** Reds without an action are said where the reds are. */
    private static List<String> questions(List<Placed> placed) {
        return placed.stream()
                .map(Placed::kpi)
                .filter(kpi -> kpi.analysis() != null)
                .flatMap(kpi -> Objects.requireNonNull(kpi.analysis()).contradictions().stream()
                        .filter(found -> !found.code().equals(RED_WITHOUT_ACTION))
                        .map(found -> "%s (%s): %s".formatted(kpi.title(), kpi.code(), found.sentence())))
                .toList();
    }

    private static void said(List<Block> blocks, String id, String heading, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Heading(2, id, heading, false));
            blocks.add(new Bullets(items));
        }
    }
}
