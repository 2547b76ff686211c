package uk.luton2040.reporting.document;

import static uk.luton2040.reporting.document.Block.Cell;
import static uk.luton2040.reporting.document.Block.Column;

import java.util.ArrayList;
import java.util.List;
import uk.luton2040.measures.period.Day;
import uk.luton2040.reporting.delivery.ProjectStanding;
import uk.luton2040.reporting.delivery.RiskLine;
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
                false,
                List.of(
                        new Column("Project", 40, false),
                        new Column("Status", 20, false),
                        new Column("Slippage", 16, false),
                        new Column("Milestones", 24, false)),
                projects.stream().map(ProjectsPart::row).toList()));
        if (!report.scorecard().risks().isEmpty()) {
            blocks.add(new Heading(2, "risks", "Risks of these projects", false));
            blocks.add(new Table(
                    "Open risks, the highest score first",
                    false,
                    List.of(
                            new Column("Risk", 40, false),
                            new Column("Score", 20, false),
                            new Column("Owner", 16, false),
                            new Column("Next review", 24, false)),
                    report.scorecard().risks().stream().map(ProjectsPart::risk).toList()));
        }
        return blocks;
    }

    private static List<Cell> row(BoardScorecard.Project project) {
        List<Piece> title = new ArrayList<>();
        title.add(Piece.plain(project.title()));
        if (project.objective() != null) {
            title.add(Piece.quiet(project.objective()));
        }
        if (project.reportedElsewhere()) {
            title.add(Piece.tag("reported elsewhere"));
        }
        if (project.illustrative()) {
            title.add(Piece.tag("illustrative data"));
        }
        String computed = project.standing().computed();
        return List.of(
                new Cell(title),
                Cell.of(
                        Piece.status(computed, computed.equals("blue") ? "Completed" : UkText.capitalised(computed)),
                        Piece.quiet("its lead says: " + project.status().replace('-', ' '))),
                Cell.of(ProjectStanding.slipped(project.standing().slippageDays())),
                project.milestones().isEmpty()
                        ? Cell.of(Piece.quiet("none printed"))
                        : new Cell(project.milestones().stream()
                                .map(milestone -> Piece.plain(milestone.title() + ": " + milestone.date()))
                                .toList()));
    }

    private static List<Cell> risk(RiskLine risk) {
        List<Piece> title = new ArrayList<>();
        title.add(Piece.plain(risk.title()));
        title.add(Piece.quiet(risk.register()));
        if (risk.illustrative()) {
            title.add(Piece.tag("illustrative data"));
        }
        String score = risk.score() == null ? "not scored" : risk.score().toPlainString();
        String band = risk.band() == null ? "" : ", " + risk.band();
        String next = risk.nextReviewOn() == null ? "none set" : Day.of(risk.nextReviewOn());
        return List.of(
                new Cell(title),
                Cell.of(Piece.plain(score + band), Piece.quiet("movement: " + risk.movement())),
                Cell.of(risk.owner() == null ? "nobody named" : risk.owner()),
                Cell.of(risk.reviewOverdue() ? next + ", overdue" : next));
    }
}
