package uk.luton2040.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.event;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.inbox.Inbox;
import uk.luton2040.reporting.FreshDatabase;
import uk.luton2040.reporting.Told;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.journal.Journals;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.AllScorecards;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.Scorecards;
import uk.luton2040.reporting.stream.AllChanges;
import uk.luton2040.reporting.view.AllViews;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.Lines;
import uk.luton2040.reporting.view.Views;
import uk.luton2040.testkit.RealParts;

/** Views are made anew beside those that are served, while facts keep coming. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RebuildTest {
    private static final Views.Key CARD = new Views.Key("executive", "corporate");

    private final Inbox inbox;
    private FreshDatabase database;
    private Journal journal;
    private Views views;
    private Lines lines;
    private Scorecards scorecards;
    private Rebuilds rebuilds;
    private Projection projection;

    RebuildTest(Inbox inbox) {
        this.inbox = inbox;
    }

    @BeforeEach
    void aBoardWithThreeKpis() throws SQLException {
        database = FreshDatabase.open();
        journal = Journals.of(database, Clock.systemUTC());
        views = AllViews.of(database);
        lines = AllViews.linesOf(database);
        scorecards = AllScorecards.of(journal, views);
        rebuilds = new Rebuilds(database.dataSource(), journal, Clock.systemUTC());
        projection = new Projection(
                inbox,
                journal,
                views,
                lines,
                new Making(journal, views, lines, AllChanges.of(database)),
                rebuilds,
                new NobodyFollows());
        projection.start(new StartupEvent());
        tell(
                anOrganisation("housing", "Housing"),
                anOpenedPeriod("FY2021-H1"),
                aScorecard("corporate", "six-monthly", aLine(null, null, "Line", "A", "B", "C")),
                aBoard("executive", null, List.of("corporate")),
                aKpi("A").target("FY2021-H1", "70").state(),
                aKpi("B").state(),
                aKpi("C").state(),
                aPublishedValue("A", "FY2021-H1", "71").state(),
                aPublishedValue("B", "FY2021-H1", "1").state());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewViewsSayWhatTheOldOnesSaid() {
        // Given
        Document before = served();

        // When
        Rebuild begun = rebuilds.begin(Rebuild.Cause.REQUEST, "officer");
        goOnToTheEnd();

        // Then
        assertThat(served()).isEqualTo(before);
        assertThat(rebuilds.running()).isEmpty();
        assertThat(rebuilds.current().orElseThrow()).satisfies(done -> {
            assertThat(done.number()).isEqualTo(begun.number());
            assertThat(done.finishedAt()).isAfterOrEqualTo(done.requestedAt());
            assertThat(done.kpis()).isEqualTo(3);
            assertThat(done.percent()).isEqualTo(100);
        });
        nothingDiffers();
    }

    @Test
    void theNewViewsMendWhatWasBroken() throws SQLException {
        // Given
        database.run(
                "update kpi_line set line = replace(line, 'Title of A', 'Title of Z'), content = gen_random_uuid()");
        database.run("delete from scorecard_view");
        rebuilds.begin(Rebuild.Cause.REQUEST, "officer");

        // When
        goOnToTheEnd();

        // Then
        assertThat(titles()).containsExactly("Title of A", "Title of B", "Title of C");
        nothingDiffers();
    }

    @Test
    void factsThatComeMeanwhileAreInBothTheOldViewsAndTheNew() {
        // Given
        rebuilds.begin(Rebuild.Cause.REQUEST, "officer");
        Rebuilding rebuilding = rebuilding();
        assertThat(rebuilding.step()).isTrue();
        assertThat(rebuilding.step()).isTrue();

        // When
        tell(event(aPublishedValue("A", "FY2021-H1", "42").revised(2).state(), 1, 2));

        // Then
        assertThat(values()).containsExactly("42", "1", "null");
        goOnToTheEnd();
        assertThat(values()).containsExactly("42", "1", "null");
        nothingDiffers();
    }

    @Test
    void whoeverIsKilledGoesOnWhereItWas() throws SQLException {
        // Given
        rebuilds.begin(Rebuild.Cause.REQUEST, "officer");
        assertThat(rebuilding().step()).isTrue();
        database.run(
                "update rebuilt_line set line = replace(line, 'Title of A', 'Made before'), content = gen_random_uuid()");

        // When
        projection.start(new StartupEvent());
        assertThat(rebuilds.running().orElseThrow())
                .extracting(Rebuild::done, Rebuild::kpis, Rebuild::percent)
                .containsExactly(1, 3, 33);
        goOnToTheEnd();

        // Then
        assertThat(titles()).containsExactly("Made before", "Title of B", "Title of C");
    }

    @Test
    void whatTouchesEveryLineBeginsItAnew() {
        // Given
        rebuilds.begin(Rebuild.Cause.REQUEST, "officer");
        assertThat(rebuilding().step()).isTrue();

        // When
        tell(event(anOrganisation("housing", "Housing and Homes"), 1, 2));
        goOnToTheEnd();

        // Then
        assertThat(rebuilds.current().orElseThrow().passes()).isEqualTo(2);
        assertThat(served().as(BoardScorecard.class)
                        .groups()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .kpis()
                        .getFirst()
                        .providers())
                .singleElement()
                .extracting("name")
                .isEqualTo("Housing and Homes");
        nothingDiffers();
    }

    @Test
    void itEndsThoughWhatTouchesEveryLineKeepsComing() {
        // Given
        rebuilds.begin(Rebuild.Cause.REQUEST, "officer");
        Rebuilding rebuilding = rebuilding();

        // When
        for (int revision = 2; rebuilding.step(); revision++) {
            tell(event(anOrganisation("housing", "Housing " + revision), 1, revision));
            assertThat(revision).as("steps").isLessThan(50);
        }

        // Then
        assertThat(rebuilds.running()).isEmpty();
        nothingDiffers();
    }

    @Test
    void viewsOfAnotherCalculationStandStillUntilTheNewOnesTakeTheirPlace() throws SQLException {
        // Given
        Document old = served();
        views.changeTo("an older one");
        projection.start(new StartupEvent());
        assertThat(rebuilds.running().orElseThrow().cause()).isEqualTo(Rebuild.Cause.CALCULATION);
        assertThat(rebuilding().step()).isTrue();

        // When
        tell(event(aPublishedValue("A", "FY2021-H1", "42").revised(2).state(), 1, 2));

        // Then
        assertThat(served()).isEqualTo(old);
        goOnToTheEnd();
        assertThat(views.calculation()).isEqualTo(Calculation.VERSION);
        assertThat(values()).containsExactly("42", "1", "null");
        nothingDiffers();
    }

    @Test
    void oneThatIsGoingOnIsNotBegunTwice() {
        // Given
        Rebuild first = rebuilds.begin(Rebuild.Cause.REQUEST, "officer");
        assertThat(rebuilding().step()).isTrue();

        // When
        Rebuild second = rebuilds.begin(Rebuild.Cause.REQUEST, "auditor");

        // Then
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.requestedBy()).isEqualTo("officer");
        assertThat(second.done()).isEqualTo(1);
    }

    @Test
    void oneOfAnotherCalculationBeginsAnewAsThisOne() throws SQLException {
        // Given
        rebuilds.begin(Rebuild.Cause.REQUEST, "officer");
        assertThat(rebuilding().step()).isTrue();
        database.run("update rebuild set calculation = 'an older one'");
        assertThat(rebuilding().step()).as("another program goes on with it").isFalse();

        // When
        Rebuild ours = rebuilds.begin(Rebuild.Cause.CALCULATION, "reporting-service");

        // Then
        assertThat(ours.done()).isZero();
        goOnToTheEnd();
        assertThat(rebuilds.current().orElseThrow().calculation()).isEqualTo(Calculation.VERSION);
        nothingDiffers();
    }

    private void tell(State... states) {
        projection.project(Stream.of(states).<Event<?>>map(Told::event).toList());
    }

    private void tell(Event<?> event) {
        projection.project(List.of(event));
    }

    @Test
    void whatAnotherReplicaHasAbsorbedIsKnownToThisOneToo() {
        // Given
        Lines linesOfTheOther = AllViews.linesOf(database);
        Journal journalOfTheOther = Journals.of(database, Clock.systemUTC());
        Projection other = new Projection(
                inbox,
                journalOfTheOther,
                views,
                linesOfTheOther,
                new Making(journalOfTheOther, views, linesOfTheOther, AllChanges.of(database)),
                rebuilds,
                new NobodyFollows());

        // When
        other.project(
                List.of(event(aPublishedValue("A", "FY2021-H1", "72").revised(2).state(), 1, 2)));
        tell(aPublishedValue("C", "FY2021-H1", "3").state());

        // Then
        assertThat(values()).containsExactly("72", "1", "3");
        nothingDiffers();

        // When
        other.project(
                List.of(event(aPublishedValue("A", "FY2021-H1", "73").revised(3).state(), 1, 3)));
        tell(anAction("act", "A", "open", "2021-12-01"));

        // Then
        assertThat(values()).containsExactly("73", "1", "3");
        nothingDiffers();
    }

    /** As after a start: nothing but what is in the database is known to it. */
    private Rebuilding rebuilding() {
        return new Rebuilding(
                journal,
                views,
                lines,
                new Making(journal, views, lines, AllChanges.of(database)),
                rebuilds,
                new NobodyFollows(),
                1);
    }

    private void goOnToTheEnd() {
        Rebuilding rebuilding = rebuilding();
        int steps = 0;
        while (rebuilding.step()) {
            assertThat(++steps).as("steps").isLessThan(50);
        }
    }

    private Document served() {
        return views.find(CARD).orElseThrow();
    }

    private List<KpiLine> lines() {
        return served().as(BoardScorecard.class)
                .groups()
                .getFirst()
                .lines()
                .getFirst()
                .kpis();
    }

    private List<String> titles() {
        return lines().stream().map(KpiLine::title).toList();
    }

    private List<String> values() {
        return lines().stream().map(line -> String.valueOf(line.value())).toList();
    }

    private void nothingDiffers() {
        assertThat(scorecards.selfCheck()).isEqualTo(new Scorecards.SelfCheck(1, List.of()));
    }
}
