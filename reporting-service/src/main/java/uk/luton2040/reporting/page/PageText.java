package uk.luton2040.reporting.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.status.Status;
import uk.luton2040.reporting.delivery.ProjectStanding;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.OpenActions;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/** What the pages say in words. */
@TemplateExtension
public final class PageText {
    private PageText() {}

    /** "22 November 2026 at 19:11", by the clocks of Luton. */
    public static String inWords(Instant instant) {
        return Day.withTime(instant);
    }

    /** "15 December 2021". */
    static String inWords(LocalDate day) {
        return Day.of(day);
    }

    /** "1 open action, next due 15 December 2021", "2 open actions, 1 of them overdue". */
    static String inWords(OpenActions actions) {
        String many = actions.count() == 1 ? "1 open action" : actions.count() + " open actions";
        String overdue = actions.overdue() == 0
                ? ""
                : actions.count() == 1 ? ", overdue" : ", %d of them overdue".formatted(actions.overdue());
        LocalDate next = actions.nextDue();
        return many + overdue + (next == null ? "" : ", next due " + inWords(next));
    }

    /** What has gone wrong, for somebody who knows nothing of HTTP. */
    static String heading(Problem problem) {
        return switch (problem.status()) {
            case 400, 422 -> "This cannot be shown";
            case 401 -> "Signing in did not work";
            case 403 -> "Your account may not open this page";
            case 404 -> "Page not found";
            case 429, 503 -> "Too much is going on at the moment";
            case 500 -> "Something went wrong on our side";
            default -> problem.title();
        };
    }

    /** What to do about it. */
    static String advice(Problem problem) {
        return switch (problem.status()) {
            case 400, 422 -> "Something in the address or the form is not what this page can read.";
            case 401 -> "You were sent back from signing in, and it did not come to an end. Try it again.";
            case 403 -> "If you need it for your work, ask the performance office to give your account the role.";
            case 404 -> "It does not exist, or it is not among what your account may see.";
            case 429, 503 -> "Try again in a minute.";
            case 500 -> "Nothing was kept. Try again, and tell the performance office if it stays so.";
            default -> "Go back and try another way.";
        };
    }

    /** The same where a portal's visitor meets it. */
    static String inFrame(Problem problem) {
        if (!problem.errors().isEmpty()) {
            return problem.errors().getFirst().message();
        }
        return problem.status() == 404
                ? "This scorecard does not exist, or it is not open to the public."
                : heading(problem) + ". Try again in a minute.";
    }

    /** How it has moved, for the eye: up is better, whichever way the figure goes. */
    static String arrow(KpiLine.TravelView travel) {
        return switch (travel.direction()) {
            case "improving" -> "▲";
            case "worsening" -> "▼";
            case "no-change" -> "▶";
            case "increasing" -> "↗";
            case "decreasing" -> "↘";
            default -> "";
        };
    }

    /** "improving", "no change". */
    static String word(KpiLine.TravelView travel) {
        return travel.direction().replace('-', ' ');
    }

    /** All that are neither green nor amber nor red, whatever the reason. */
    static int dashes(BoardScorecard.Counts counts) {
        return counts.kpis() - counts.green() - counts.amber() - counts.red();
    }

    /** "12 days late", "on time"; for a project that names no days, that it does not. */
    static String inDays(ProjectStanding standing) {
        return ProjectStanding.slipped(standing.slippageDays());
    }

    /** The word of a status' code; a project that is completed is blue. */
    static String statusWord(String code) {
        return code.equals("blue")
                ? "Completed"
                : Coded.find(Status.class, code).map(Status::word).orElse(Status.GREY.word());
    }

    /** How its score has moved since the review before, in words. */
    static String moved(RiskLine risk) {
        String before = risk.before() == null
                ? ""
                : ", was " + risk.before().stripTrailingZeros().toPlainString();
        return switch (risk.movement()) {
            case "up" -> "up" + before;
            case "down" -> "down" + before;
            case "same" -> "the same";
            default -> "new";
        };
    }

    /** Whether something about it does not fit together that is not said elsewhere in its row. */
    static boolean contradicted(KpiLine kpi) {
        return kpi.analysis() != null
                && kpi.analysis().contradictions().stream()
                        .anyMatch(found -> !found.code().equals("red-without-action"));
    }
}
