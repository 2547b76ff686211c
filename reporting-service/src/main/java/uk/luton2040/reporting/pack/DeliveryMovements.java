package uk.luton2040.reporting.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.delivery.ProjectStanding;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.pack.Movement.What;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.BoardScorecard.Project;

/** What moved in a board's projects and their risks. A pure function of the two reports; older ones may not tell of it. */
final class DeliveryMovements {
    private static final String PROJECT = "project";
    private static final String RISK = "risk";

    private DeliveryMovements() {}

    static List<Movement> between(BoardScorecard then, BoardScorecard now) {
        return Stream.concat(projects(then, now), risks(then, now)).toList();
    }

    private static Stream<Movement> projects(BoardScorecard then, BoardScorecard now) {
        Map<String, Project> before = Changes.byCode(then.projects(), Project::code);
        Map<String, Project> after = Changes.byCode(now.projects(), Project::code);
        Stream<Movement> moved = after.values().stream().flatMap(project -> {
            Project was = before.get(project.code());
            return was == null
                    ? Stream.of(of(What.ADDED, project, null, project.status(), "it was not in the report before."))
                    : moved(was, project).stream();
        });
        Stream<Movement> gone = before.values().stream()
                .filter(project -> !after.containsKey(project.code()))
                .map(project -> of(What.GONE, project, project.status(), null, "it is not in the report any more."));
        return Stream.concat(moved, gone);
    }

    private static List<Movement> moved(Project was, Project is) {
        List<Movement> found = new ArrayList<>();
        if (!was.status().equals(is.status())) {
            found.add(of(
                    What.MOVED,
                    is,
                    was.status(),
                    is.status(),
                    "its lead said %s and now says %s.".formatted(spoken(was.status()), spoken(is.status()))));
        }
        ProjectStanding before = was.standing();
        ProjectStanding after = is.standing();
        if (before == null || after == null) {
            return found;
        }
        if (!before.computed().equals(after.computed())) {
            found.add(of(
                    What.MOVED,
                    is,
                    before.computed(),
                    after.computed(),
                    "by its milestones it was %s and is now %s. %s"
                            .formatted(before.computed(), after.computed(), after.why())));
        }
        if (before.daysLate() != after.daysLate()) {
            found.add(of(
                    What.MOVED,
                    is,
                    before.daysLate() + " days late",
                    after.daysLate() + " days late",
                    "its end is expected %d days later than agreed; it was %d."
                            .formatted(after.daysLate(), before.daysLate())));
        }
        return found;
    }

    private static Stream<Movement> risks(BoardScorecard then, BoardScorecard now) {
        if (then.risks() == null || now.risks() == null) {
            return Stream.empty();
        }
        Map<String, RiskLine> before = Changes.byCode(then.risks(), RiskLine::id);
        Map<String, RiskLine> after = Changes.byCode(now.risks(), RiskLine::id);
        Stream<Movement> moved = after.values().stream().flatMap(risk -> {
            RiskLine was = before.get(risk.id());
            if (was == null) {
                return Stream.of(of(What.ADDED, risk, null, score(risk), "it is new or open again, with %s."));
            }
            return Objects.equals(text(was.score()), text(risk.score()))
                    ? Stream.empty()
                    : Stream.of(of(What.MOVED, risk, score(was), score(risk), "it was at %s and is now at %s."));
        });
        Stream<Movement> gone = before.values().stream()
                .filter(risk -> !after.containsKey(risk.id()))
                .map(risk -> of(What.GONE, risk, score(risk), null, "it was at %s and is not open any more."));
        return Stream.concat(moved, gone);
    }

    private static @Nullable String text(@Nullable BigDecimal score) {
        return score == null ? null : score.stripTrailingZeros().toPlainString();
    }

    private static String score(RiskLine risk) {
        return risk.score() == null ? "no score" : "a score of " + text(risk.score());
    }

    private static String spoken(String status) {
        return status.equals("not-reported") ? "nothing" : status;
    }

    private static Movement of(
            What what, Project project, @Nullable String from, @Nullable String to, String sentence) {
        return new Movement(
                what.code(),
                PROJECT,
                project.code(),
                project.title(),
                from,
                to,
                List.of(),
                "Project %s: %s".formatted(project.title(), sentence));
    }

    /** @param sentence with a place for each of the two scores that there is */
    private static Movement of(What what, RiskLine risk, @Nullable String from, @Nullable String to, String sentence) {
        Object[] scores = Stream.of(from, to).filter(Objects::nonNull).toArray();
        return new Movement(
                what.code(),
                RISK,
                risk.id(),
                risk.title(),
                from,
                to,
                List.of(),
                "Risk %s: %s".formatted(risk.title(), sentence.formatted(scores)));
    }
}
