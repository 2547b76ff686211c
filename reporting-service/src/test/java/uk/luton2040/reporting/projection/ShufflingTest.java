package uk.luton2040.reporting.projection;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.AValue.anUnpublishedMeasurement;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aProject;
import static uk.luton2040.reporting.Told.aPublishedUpdate;
import static uk.luton2040.reporting.Told.aRegister;
import static uk.luton2040.reporting.Told.aRisk;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.Told.pinning;
import static uk.luton2040.reporting.Told.sharing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.kit.inbox.Inbox;
import uk.luton2040.reporting.FreshDatabase;
import uk.luton2040.reporting.journal.Journals;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.OpenActions;
import uk.luton2040.reporting.scorecard.AllScorecards;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.Scorecards;
import uk.luton2040.reporting.stream.AllChanges;
import uk.luton2040.reporting.view.AllViews;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.Lines;
import uk.luton2040.reporting.view.Views;
import uk.luton2040.testkit.RealParts;

/** Whatever the order, the batches and the duplicates in which facts arrive, the boards end up seeing the same. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ShufflingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Inbox inbox;
    private FreshDatabase database;
    private Views views;
    private Lines lines;
    private Projection projection;
    private Scorecards scorecards;

    ShufflingTest(Inbox inbox) {
        this.inbox = inbox;
    }

    @BeforeEach
    void aProjectionOfItsOwn() throws SQLException {
        database = FreshDatabase.open();
        var journal = Journals.of(database, Clock.systemUTC());
        views = AllViews.of(database);
        lines = AllViews.linesOf(database);
        projection = new Projection(
                inbox,
                journal,
                views,
                lines,
                new Making(journal, views, lines, AllChanges.of(database)),
                new Rebuilds(database.dataSource(), journal, Clock.systemUTC()),
                new NobodyFollows());
        projection.start(new StartupEvent());
        scorecards = AllScorecards.of(journal, views);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @RepeatedTest(25)
    void anyOrderWithDuplicatesEndsInTheSameViews() throws SQLException {
        // Given
        projection.project(EVENTS);
        Map<Views.Key, ObjectNode> inOrder = boards();
        database.empty();
        long seed = System.nanoTime();

        // When
        shuffled(new Random(seed)).forEach(projection::project);

        // Then
        assertThat(inOrder).hasSize(5);
        assertThat(boards()).as("seed %d", seed).isEqualTo(inOrder);
        assertThat(scorecards.selfCheck().different()).as("seed %d", seed).isEmpty();
        assertThat(scorecards.selfCheck().checked()).isEqualTo(5);
    }

    @Test
    void theReverseOrderOneByOneEndsInTheSameViews() throws SQLException {
        // Given
        projection.project(EVENTS);
        Map<Views.Key, ObjectNode> inOrder = boards();
        database.empty();

        // When
        EVENTS.reversed().forEach(event -> projection.project(List.of(event)));

        // Then
        assertThat(boards()).isEqualTo(inOrder);
        assertThat(scorecards.selfCheck().different()).isEmpty();
    }

    @Test
    void whatEndedInTheViewsIsTheNewestRevision() {
        // When
        EVENTS.reversed().forEach(event -> projection.project(List.of(event)));

        // Then
        BoardScorecard wellbeing = scorecards.current("wellbeing", "luton").as(BoardScorecard.class);
        KpiLine housing = wellbeing
                .priorities()
                .getLast()
                .outcomes()
                .getFirst()
                .lines()
                .getFirst()
                .kpis()
                .getFirst();
        assertThat(housing.value()).isEqualTo("68.25");
        assertThat(housing.status().code()).isEqualTo("amber");
        assertThat(housing.target()).extracting(KpiLine.Target::value).hasToString("72");
        assertThat(housing.providers().getFirst().name()).isEqualTo("Housing and Homes");
        assertThat(housing.actions().items())
                .extracting(OpenActions.Item::code, OpenActions.Item::overdue)
                .containsExactly(tuple("action-3", true));
        assertThat(wellbeing.period().code()).isEqualTo("FY2021-H1");
    }

    private Map<Views.Key, ObjectNode> boards() {
        return views.keys().stream()
                .collect(toMap(key -> key, key -> withoutAsAt(views.find(key).orElseThrow())));
    }

    private static ObjectNode withoutAsAt(Document document) {
        try {
            ObjectNode read = (ObjectNode) JSON.readTree(document.bytes());
            assertThat(read.remove("asAt")).isNotNull();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All events, a third of them twice, in any order, in batches of 1 to 15. */
    private static List<List<Event<?>>> shuffled(Random random) {
        List<Event<?>> events = new ArrayList<>(EVENTS);
        EVENTS.stream().filter(event -> random.nextInt(3) == 0).forEach(events::add);
        Collections.shuffle(events, random);
        List<List<Event<?>>> batches = new ArrayList<>();
        while (!events.isEmpty()) {
            List<Event<?>> batch = events.subList(0, Math.min(events.size(), 1 + random.nextInt(15)));
            batches.add(List.copyOf(batch));
            batch.clear();
        }
        return batches;
    }

    private static final List<Event<?>> EVENTS = events();

    private static List<Event<?>> events() {
        List<Event<?>> events = new ArrayList<>(List.of(
                event(anOrganisation("housing", "Housing")),
                event(anOrganisation("asc", "Adult Social Care")),
                event(aPlan("luton-2040", "community/fairness")),
                event(aPlan("luton-2040", "community/events", "community/fairness", "disadvantaged/housing"), 1, 2),
                event(aBoard("wellbeing", "luton", leading("disadvantaged"))),
                event(aBoard("wellbeing", "luton", leading("disadvantaged"), sharing("community", "fairness")), 1, 2),
                event(aBoard("forum", "wellbeing", List.of())),
                event(aBoard("executive", null, List.of("luton", "corporate"), leading("community"))),
                event(aBoard("scrutiny", null, List.of("corporate"))),
                event(pinning(aBoard("scrutiny", null, List.of("corporate")), "corporate", "HSC-1"), 1, 2),
                event(aScorecard("luton", "quarterly")),
                event(
                        aScorecard(
                                "luton",
                                "six-monthly",
                                aLine("disadvantaged", "housing", "In good homes", "DIS-1"),
                                aLine("disadvantaged", null, "By group", "DIS-2"),
                                aLine("community", "fairness", "Fairness", "COM-1", "COM-2"),
                                aLine("community", "events", "Nobody's yet")),
                        1,
                        2),
                event(aScorecard(
                        "corporate",
                        "quarterly",
                        aLine(null, null, "Safety", "HSC-1"),
                        aLine(null, null, "People", "HR-1"))),
                event(anOpenedPeriod("FY2020-H2")),
                event(anOpenedPeriod("FY2021-H1")),
                event(anOpenedPeriod("FY2021-Q1")),
                event(anOpenedPeriod("FY2021-Q2")),
                event(aKpi("DIS-1").target("FY2021-H1", "60").state()),
                event(aKpi("DIS-1").target("FY2021-H1", "72").state(), 1, 2),
                event(aKpi("DIS-2")
                        .brokenDownBy("a", "b")
                        .by("housing", "asc")
                        .combinedBy("mean")
                        .state()),
                event(aKpi("COM-1").in("proposed").state()),
                event(aKpi("HSC-1")
                        .inGroup("Safety")
                        .every("monthly")
                        .target("every-period", "100")
                        .state()),
                event(aKpi("HR-1").inGroup("People").every("quarterly").state()),
                event(aKpi("HR-1").inGroup("Staff").every("quarterly").state(), 2, 1),
                event(anAction("action-1", "HSC-1", "open", "2021-10-01")),
                event(anAction("action-1", "HSC-1", "in-progress", "2021-11-01"), 1, 2),
                event(anAction("action-2", "HSC-1", "open", "2021-10-05")),
                event(anAction("action-2", "HSC-1", "closed", "2021-10-05"), 1, 2),
                event(anAction("action-3", "DIS-1", "cancelled", "2021-10-05"), 1, 2),
                event(anAction("action-3", "DIS-1", "open", "2021-10-05"), 1, 3),
                event(aProject("P-1", "disadvantaged", "housing")),
                event(aProject("P-2", "community", "fairness")),
                event(aProject("P-2", "community", "events"), 1, 2),
                event(aPublishedUpdate("P-1", 1, "FY2021-Q1", "It began.")),
                event(aPublishedUpdate("P-1", 2, "FY2021-Q2", "It goes on.")),
                event(aRegister("of-P-1", "P-1", "5x5")),
                event(aRegister("of-P-2", null, "5x5")),
                event(aRegister("of-P-2", "P-2", "5x5"), 1, 2),
                event(aRisk("R-1", "of-P-1", "5x5", 2, 3, "new")),
                event(aRisk("R-1", "of-P-1", "5x5", 4, 4, "up"), 1, 2),
                event(aRisk("R-2", "of-P-2", "5x5", 1, 1, "same")),
                event(ReturnDecisionState.of("DIS-2", new ReturnDecisionState.Rule("lag", 10, List.of()))),
                event(ReturnDecisionState.of("DIS-2", new ReturnDecisionState.Rule("lag", 30, List.of())), 1, 2),
                event(ReturnDecisionState.of(
                        "HR-1",
                        "FY2021-Q1",
                        "housing",
                        new ReturnDecisionState.Nil(false, Instant.parse("2021-10-01T09:00:00Z")))),
                event(anUnpublishedMeasurement("COM-1", "FY2021-H1")),
                event(aPublishedValue("DIS-1", "FY2020-H2", "64").state()),
                event(anUnpublishedMeasurement("DIS-1", "FY2021-H1")),
                event(aPublishedValue("DIS-1", "FY2021-H1", "59.50").state(), 1, 2),
                event(aPublishedValue("DIS-1", "FY2021-H1", "68.25").revised(2).state(), 1, 3),
                event(aPublishedValue("DIS-1", "FY2021-H2", "80").state()),
                event(anOrganisation("housing", "Housing and Homes"), 2, 1),
                event(aPublishedValue("HR-1", "FY2021-Q2", "1E+2").invented().state())));
        for (String group : List.of("a", "b")) {
            for (String provider : List.of("housing", "asc")) {
                events.add(event(aPublishedValue("DIS-2", "FY2020-H2", "40")
                        .by(provider)
                        .of(group)
                        .state()));
                events.add(event(aPublishedValue("DIS-2", "FY2021-H1", "41.0")
                        .by(provider)
                        .of(group)
                        .state()));
            }
        }
        for (int month = 1; month <= 9; month++) {
            String period = "2021-0" + month;
            events.add(event(aPublishedValue("HSC-1", period, "99").state()));
            events.add(event(aPublishedValue("HSC-1", period, "100").revised(2).state(), 1, 2));
        }
        return List.copyOf(events);
    }
}
