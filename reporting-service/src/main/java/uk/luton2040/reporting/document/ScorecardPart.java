package uk.luton2040.reporting.document;

import static uk.luton2040.reporting.document.Block.Cell;
import static uk.luton2040.reporting.document.Block.Column;

import java.util.ArrayList;
import java.util.List;
import uk.luton2040.reporting.chart.Sparkline;
import uk.luton2040.reporting.document.Block.Heading;
import uk.luton2040.reporting.document.Block.Paragraph;
import uk.luton2040.reporting.document.Block.Table;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/** The scorecard itself: priority by priority, outcome by outcome, a row for each KPI. */
final class ScorecardPart {
    private static final List<Column> COLUMNS = List.of(
            new Column("KPI", 28, false),
            new Column("Value", 18, false),
            new Column("Target", 14, false),
            new Column("Status", 11, false),
            new Column("Direction", 14, false),
            new Column("Last eight periods", 15, false));

    private ScorecardPart() {}

    static List<Block> of(Report report) {
        BoardScorecard scorecard = report.scorecard();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "scorecard", "Scorecard", true));
        for (BoardScorecard.Priority priority : scorecard.priorities()) {
            blocks.add(new Heading(2, "priority-" + priority.code(), priority.shortTitle(), false));
            blocks.add(Paragraph.quiet(priority.title() + "." + held(priority.role())));
            table(blocks, priority.shortTitle(), priority.lines());
            for (BoardScorecard.Outcome outcome : priority.outcomes()) {
                blocks.add(new Heading(3, "outcome-" + outcome.code(), outcome.title(), false));
                if (outcome.lines().isEmpty()) {
                    blocks.add(Paragraph.quiet("No measure of this outcome is on the scorecard."));
                }
                table(blocks, outcome.title(), outcome.lines());
            }
        }
        int number = 1;
        for (BoardScorecard.Group group : scorecard.groups()) {
            blocks.add(new Heading(2, "group-" + number++, group.title(), false));
            table(blocks, group.title(), group.lines());
        }
        return blocks;
    }

    private static String held(String role) {
        return switch (role) {
            case "lead" -> " This board leads it.";
            case "shared" -> " It is shared with other boards.";
            case "pinned" -> " It is pinned to this scorecard.";
            default -> "";
        };
    }

    private static void table(List<Block> blocks, String caption, List<BoardScorecard.Line> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Table(
                    caption,
                    true,
                    COLUMNS,
                    lines.stream().flatMap(line -> rows(line).stream()).toList()));
        }
    }

    private static List<List<Cell>> rows(BoardScorecard.Line line) {
        if (line.kpis().isEmpty()) {
            return List.of(List.of(
                    Cell.of(line.title()),
                    Cell.of(Piece.quiet(
                            line.aspirational() == null ? "No KPI yet" : "Aspiration: " + line.aspirational())),
                    Cell.of("–"),
                    Cell.of("–"),
                    Cell.of("–"),
                    Cell.of("–")));
        }
        return line.kpis().stream().map(kpi -> row(line, kpi)).toList();
    }

    private static List<Cell> row(BoardScorecard.Line line, KpiLine kpi) {
        return List.of(
                Cell.of(
                        Piece.plain((line.number() == null ? "" : line.number() + "  ") + kpi.title()),
                        Piece.quiet(kpi.code())),
                value(kpi),
                target(kpi),
                status(kpi),
                direction(kpi),
                Sparkline.of(kpi).map(chart -> Cell.of(Piece.chart(chart))).orElse(Cell.of("–")));
    }

    static Cell value(KpiLine kpi) {
        List<Piece> pieces = new ArrayList<>();
        if (kpi.valueText() != null) {
            pieces.add(Piece.strong(kpi.valueText()));
        } else {
            pieces.add(Piece.quiet(
                    kpi.freshness().equals("not-collected")
                            ? "not collected: " + kpi.lifeCycle().replace('-', ' ')
                            : "no value"));
        }
        if (kpi.period() != null) {
            String carried = kpi.freshness().equals("carried-forward") ? ", no new data" : "";
            String quality = kpi.quality() == null || kpi.quality().equals("final") ? "" : ", " + kpi.quality();
            pieces.add(Piece.quiet(kpi.period().label() + carried + quality));
        }
        if (kpi.coverage() != null) {
            pieces.add(Piece.quiet(kpi.coverage()));
        }
        if (kpi.illustrative().contains("value")) {
            pieces.add(Piece.tag("illustrative data"));
        }
        return new Cell(pieces);
    }

    static Cell target(KpiLine kpi) {
        KpiLine.Target target = kpi.target();
        if (target == null) {
            return Cell.of(Piece.quiet("none"));
        }
        return target.illustrative()
                ? Cell.of(Piece.plain(target.text()), Piece.tag("illustrative target"))
                : Cell.of(Piece.plain(target.text()), Piece.quiet(target.origin()));
    }

    static Cell status(KpiLine kpi) {
        Piece status = Piece.status(kpi.status().code(), kpi.status().word());
        return kpi.illustrative().contains("rule") ? Cell.of(status, Piece.tag("illustrative rule")) : Cell.of(status);
    }

    private static Cell direction(KpiLine kpi) {
        String direction = kpi.direction().direction();
        return direction.equals("none")
                ? Cell.of(Piece.quiet("–"))
                : Cell.of(UkText.capitalised(direction.replace('-', ' ')));
    }
}
