package uk.luton2040.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Golden.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.board.Board;
import uk.luton2040.catalogue.board.Pin;
import uk.luton2040.catalogue.board.Sight;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.catalogue.kpi.Figure;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.meeting.Meeting;
import uk.luton2040.catalogue.meeting.NewMeeting;
import uk.luton2040.catalogue.organisation.Organisation;
import uk.luton2040.catalogue.plan.Outcome;
import uk.luton2040.catalogue.plan.Plan;
import uk.luton2040.catalogue.plan.Priority;
import uk.luton2040.catalogue.scorecard.Line;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.event.EventJson;

/** What this service tells is what the golden samples promise, to the byte. */
public class GoldenEventsTest {

    @Test
    void aPlanIsToldAsPromised() {
        // Given
        var plan = new Plan("luton-2040", 0);
        plan.describe("Luton 2020-2040: a place to thrive", "vision", 2020, 2040, null);
        plan.put(new Priority(
                "poverty",
                "No-one in poverty",
                "Unifying mission: everyone can thrive and no-one has to live in poverty",
                "mission",
                0));
        plan.put(new Priority(
                "economy",
                "Inclusive economy",
                "Securing a strong economic recovery from COVID-19, which protects jobs, incomes and businesses and"
                        + " enables us to build a more inclusive economy",
                "priority",
                1));
        plan.put(new Outcome(
                "economy-skills", "economy", "A skilled workforce that meets the needs of local employers"));
        plan.put(new Outcome(
                "economy-local-spend",
                "economy",
                "More money spent locally, with increased social value from the public sector and anchor"
                        + " institutions"));

        // Then
        assertThat(told(plan, 1)).isEqualTo(sample(EventType.PLAN));
    }

    @Test
    void anOrganisationIsToldAsPromised() {
        // Given
        var organisation = new Organisation("asc", 8);
        organisation.describe("ASC", "Adult Social Care", "council team");

        // Then
        assertThat(told(organisation, 1)).isEqualTo(sample(EventType.ORGANISATION));
    }

    @Test
    void aBoardIsToldAsPromised() {
        // Given
        var board = new Board("inclusive-economy-board", 2);
        board.describe(
                "Inclusive Economy Board",
                "partnership",
                "luton-2040-board",
                "chairs-meet",
                "Economic recovery and a more inclusive economy; drives the Economic Recovery Plan and the Inclusive"
                        + " Economy Strategy");
        board.receives(List.of("luton-2040"), List.of("six-monthly"));
        board.sees(new Sight("economy", null, "lead"));
        board.sees(new Sight("child-friendly", null, "shared"));
        board.sees(new Sight("carbon-neutral", null, "shared"));
        board.sees(new Sight("community", "community-fairness", "shared"));
        board.sees(new Sight("poverty", null, "shared"));
        board.pins(new Pin(
                "luton-2040",
                List.of("ECO-17", "POV-02"),
                "What the board asked to follow until the Economic Recovery Plan ends"));

        // Then
        assertThat(told(board, 2)).isEqualTo(sample(EventType.BOARD));
    }

    @Test
    void aMeetingIsToldAsPromised() {
        // Given
        var meeting = new Meeting("inclusive-economy-board-2021-11");
        meeting.plan(
                new NewMeeting(
                        "inclusive-economy-board",
                        LocalDate.of(2021, 11, 18),
                        "Half-year meeting",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "The chair has asked for the skills figures by sector"),
                List.of("luton-2040"));

        // Then
        assertThat(told(meeting, 1)).isEqualTo(sample(EventType.MEETING));
    }

    @Test
    void aScorecardIsToldAsPromised() {
        // Given
        var scorecard = new Scorecard("luton-2040", 0);
        scorecard.describe(
                "Luton 2040 scorecard",
                "six-monthly",
                "luton-2040-measures.csv",
                List.of(
                        "health-and-wellbeing-board",
                        "inclusive-economy-board",
                        "luton-2040-board",
                        "overview-and-scrutiny-board",
                        "executive"),
                "Executive report paragraph 12; Appendix B tab 1");
        scorecard.list(List.of(
                new Line(
                        "2",
                        List.of("POV-02"),
                        "poverty",
                        null,
                        "Luton Adapted MIS model",
                        null,
                        "to be confirmed, likely annual"),
                new Line(
                        null,
                        List.of(),
                        "economy",
                        "economy-town-centre",
                        "Measures to follow once the Town Centre Master Plan is signed off",
                        null,
                        null),
                new Line(
                        "7",
                        List.of("ECO-17", "ECO-19"),
                        "economy",
                        "economy-local-spend",
                        "Percentage of influenceable council spend through procurement with local suppliers",
                        "7b Percentage of influenceable local business spend with local suppliers; targets against"
                                + " number of Bronze, Silver and Gold",
                        null)));

        // Then
        assertThat(told(scorecard, 1)).isEqualTo(sample(EventType.SCORECARD));
    }

    @Test
    void aKpiIsToldAsPromised() {
        // Given
        var kpi = new Kpi("ECO-17", 18);
        var edit = new Edit(
                "catalogue-office", "the long list", Instant.parse("2021-11-15T09:30:00Z"), LocalDate.of(2021, 11, 15));
        kpi.revise(definition("0.10"), null, edit);
        kpi.revise(definition("0.05"), LocalDate.of(2021, 10, 1), edit);
        kpi.settle(edit);
        kpi.put(figure(
                "baseline",
                null,
                "25",
                "exact",
                "Corporate Plan 2021-23: increase our local spend from 25 per cent to 70 per cent by 2023/24; the"
                        + " year of the 25 is not printed"));
        kpi.put(figure("target", "FY2023", "70", "exact", "as above"));
        kpi.put(figure(
                "target",
                "FY2021-H1",
                "37",
                "illustrative",
                "Illustrative target, not agreed by anyone: a step towards the printed 70 of 2023/24"));

        // Then
        kpi.changed("imported", "catalogue-office", edit.at());
        kpi.changed("imported", "catalogue-office", edit.at());
        assertThat(EventJson.write(kpi.changed(edit.change("imported")).in(1))).isEqualTo(sample(EventType.KPI));
    }

    @Test
    void anImpactIsHeardAsPromised() {
        assertThat(EventJson.read(EventType.IMPACT, sample(EventType.IMPACT).getBytes(StandardCharsets.UTF_8))
                        .state())
                .isInstanceOf(ImpactState.class);
    }

    public static Definition definition(String tolerance) {
        return new Definition(
                "Percentage of influenceable council spend through procurement with local suppliers",
                "economy",
                "economy-local-spend",
                null,
                List.of(),
                "Procurement Service",
                List.of("procurement-service"),
                "internal",
                "six-monthly",
                null,
                "yes",
                "TBC",
                null,
                null,
                "percentage",
                "% of spend",
                "higher",
                null,
                "long-list",
                "flow",
                1,
                "financial",
                List.of(),
                "mean",
                "ratio-of-sums",
                new BigDecimal("0.5"),
                new KpiState.Rule("percent", new BigDecimal(tolerance), false, null, null, true, null),
                false,
                null,
                "influenceable spend of the year",
                20,
                List.of(LocalDate.of(2021, 10, 29)),
                "20 working days after the half-year's end",
                new KpiState.SmallNumbers(10, 5),
                null,
                "Director of Finance",
                "Finance",
                List.of(new KpiState.OutsideCode("lg-inform", "3042")),
                new KpiState.Trajectory(
                        "linear",
                        "FY2020",
                        "FY2023",
                        new BigDecimal("25"),
                        new BigDecimal("70"),
                        null,
                        "Corporate Plan 2021-23",
                        true));
    }

    private static Figure figure(
            String kind,
            @org.jspecify.annotations.Nullable String period,
            String printed,
            String precision,
            String where) {
        return new Figure(
                kind,
                null,
                period,
                printed,
                new BigDecimal(printed),
                null,
                null,
                "% of spend",
                precision,
                where,
                null,
                precision.equals("illustrative"));
    }

    /** The event of its last change, as the outbox would write it. */
    private static String told(Aggregate<?> aggregate, int changes) {
        return IntStream.range(0, changes)
                .mapToObj(change ->
                        aggregate.changed("imported", "catalogue-office", Instant.parse("2021-11-15T09:30:00Z")))
                .map(event -> EventJson.write(event.in(1)))
                .reduce("", (earlier, last) -> last);
    }
}
