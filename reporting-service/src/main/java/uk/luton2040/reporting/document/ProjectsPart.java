package uk.luton2040.reporting.document;

import static uk.luton2040.reporting.document.Block.Cell;
import static uk.luton2040.reporting.document.Block.Column;

import java.util.ArrayList;
import java.util.List;
import uk.luton2040.reporting.document.Block.Heading;
import uk.luton2040.reporting.document.Block.Table;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/** What is being done towards what the board sees. */
final class ProjectsPart {
    private ProjectsPart() {}

    static List<Block> of(Report report) {
        List<BoardScorecard.Project> projects = report.scorecard().projects();
        if (projects.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "projects", "Projects", true));
        blocks.add(new Table(
                "What is being done towards these outcomes",
                List.of(
                        new Column("Project", 30, false),
                        new Column("Objective", 40, false),
                        new Column("Milestones", 30, false)),
                projects.stream().map(ProjectsPart::row).toList()));
        return blocks;
    }

    private static List<Cell> row(BoardScorecard.Project project) {
        Piece title = Piece.plain(project.title());
        return List.of(
                project.reportedElsewhere() ? Cell.of(title, Piece.tag("reported elsewhere")) : Cell.of(title),
                Cell.of(project.objective() == null ? "" : project.objective()),
                project.milestones().isEmpty()
                        ? Cell.of(Piece.quiet("none printed"))
                        : new Cell(project.milestones().stream()
                                .map(milestone -> Piece.plain(milestone.title() + ": " + milestone.date()))
                                .toList()));
    }
}
