package uk.luton2040.reporting.page.board;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.delivery.ProjectStanding;
import uk.luton2040.reporting.pack.Changes;
import uk.luton2040.reporting.scorecard.BoardOverview;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * One scorecard of a board, as it was asked for.
 *
 * @param day on which actions stand as they are shown
 * @param changes since the board's last pack; null where something else than the present is shown, and for who may not read
 *     its packs
 * @param live null where something else than the present is shown
 */
public record BoardPage(
        BoardOverview board,
        BoardScorecard shown,
        LocalDate day,
        Choices choices,
        List<AttentionGroup> attention,
        Measures measures,
        @Nullable Changes changes,
        @Nullable Live live) {

    /**
     * Where to hear that the page is not the newest any more.
     *
     * @param etag of the scorecard that is shown
     */
    public record Live(String stream, String scorecard, String etag) {}

    /** What the leads of its projects were glad of in the update they published last. */
    public List<Said> highlights() {
        return said(ProjectStanding.Update::highlights);
    }

    /** What worried them. */
    public List<Said> challenges() {
        return said(ProjectStanding.Update::challenges);
    }

    private List<Said> said(Function<ProjectStanding.Update, @Nullable String> what) {
        return shown.projects().stream()
                .flatMap(project -> Stream.ofNullable(project.update())
                        .filter(update -> what.apply(update) != null)
                        .map(update -> new Said(project.title(), update.periodLabel(), what.apply(update))))
                .toList();
    }

    /** @param period the update's, as a reader says it */
    public record Said(
            String project, String period, @Nullable String words) {}
}
