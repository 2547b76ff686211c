package uk.luton2040.reporting;

import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aCourse;
import static uk.luton2040.reporting.Told.aDeliveryPlan;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aMatrix;
import static uk.luton2040.reporting.Told.aMeeting;
import static uk.luton2040.reporting.Told.aMilestone;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aPublishedUpdate;
import static uk.luton2040.reporting.Told.aRegister;
import static uk.luton2040.reporting.Told.aRisk;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.testkit.Eventually.eventually;

import java.util.List;

/**
 * A board of a test's own, which sees one outcome with a red KPI whose newest value is owed, a project that is late, its
 * risk that has gone up, an overdue action, plans and two meetings.
 */
public record BoardOfItsOwn(
        String board, String card, String priority, String outcome, String kpi, String team, String project) {

    public static BoardOfItsOwn told() {
        Live.world();
        BoardOfItsOwn own = new BoardOfItsOwn(
                unique("board"),
                unique("card"),
                unique("priority"),
                unique("outcome"),
                unique("KPI"),
                unique("team"),
                unique("project"));
        own.tellAll();
        eventually(
                "all of it is told",
                () -> officer()
                        .get("/api/v1/meetings?board=" + own.board())
                        .then()
                        .body("meetings.size()", is(2)));
        return own;
    }

    private void tellAll() {
        String plan = unique("plan");
        tell(
                aPlan(plan, priority + "/" + outcome),
                anOrganisation(team, "The " + team),
                aScorecard(card, "six-monthly", aLine(priority, outcome, "One", kpi)),
                aBoard(board, card, leading(priority)),
                aKpi(kpi)
                        .on(priority, outcome)
                        .by(team)
                        .target("FY2020-H2", "70")
                        .target("FY2021-H1", "70")
                        .state(),
                aPublishedValue(kpi, "FY2020-H2", "60").by(team).state(),
                aCourse(
                        project,
                        priority,
                        outcome,
                        "green",
                        "2021-01-01",
                        "2021-06-30",
                        aMilestone("Begin", "2021-02-01", "2021-02-01"),
                        aMilestone("End", "2021-06-30", null)),
                aPublishedUpdate(project, 1, "FY2021-Q1", "The roof is on."),
                aMatrix("5x5"),
                aRegister("of-" + project, project, "5x5"),
                aRisk("risk-" + project, "of-" + project, "5x5", 4, 5, "up"),
                anAction("action-" + kpi, kpi, "open", "2021-05-01"),
                aDeliveryPlan("service-" + plan, "service", null, List.of(outcome), List.of()),
                aDeliveryPlan("team-" + plan, "team", "service-" + plan, List.of(), List.of(project)),
                aMeeting("past-" + board, board, "2020-01-20"),
                aMeeting("next-" + board, board, "2099-01-20"));
    }
}
