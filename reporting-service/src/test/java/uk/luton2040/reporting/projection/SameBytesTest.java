package uk.luton2040.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import uk.luton2040.kit.inbox.Inbox;
import uk.luton2040.reporting.FreshDatabase;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.journal.Journals;
import uk.luton2040.reporting.line.Calculation;
import uk.luton2040.reporting.line.HistoryCalculator;
import uk.luton2040.reporting.scorecard.AllScorecards;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.scorecard.Scorecards;
import uk.luton2040.reporting.stream.AllChanges;
import uk.luton2040.reporting.view.AllViews;
import uk.luton2040.reporting.view.Document;
import uk.luton2040.reporting.view.Lines;
import uk.luton2040.reporting.view.Views;
import uk.luton2040.testkit.RealParts;

/**
 * Whatever was served is served again, byte by byte, to whoever asks for the instant that it names: after revisions, other
 * rules and targets, breaks, new boards and pins, rebuilds, and with nothing kept in memory.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SameBytesTest {
    private static final int BATCHES = 60;

    private final Inbox inbox;
    private FreshDatabase database;
    private Journal journal;
    private Views views;
    private Lines lines;
    private Scorecards scorecards;
    private Rebuilds rebuilds;
    private Projection projection;
    private final Map<Question, Document> served = new LinkedHashMap<>();

    /** @param period null for a KPI's history, whose code {@code what} then is */
    private record Question(
            String board, String what, @Nullable String period, Instant asAt) {}

    SameBytesTest(Inbox inbox) {
        this.inbox = inbox;
    }

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        database = FreshDatabase.open();
        startAnew();
        served.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @RepeatedTest(4)
    void whatWasServedIsServedAgainForEver() throws SQLException {
        // Given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomHistory history = new RandomHistory(random);
        projection.project(history.beginning());

        // When
        for (int batch = 0; batch < BATCHES; batch++) {
            projection.project(history.next());
            happen(random);
            save(random);
        }

        // Then
        assertThat(served).as("seed %d", seed).hasSizeGreaterThan(100);
        everythingIsServedAgain(seed);
        startAnew();
        everythingIsServedAgain(seed);
        database.run("update view_calculation set calculation = 'an older one'");
        startAnew();
        while (rebuilding().step()) {
            projection.project(history.next());
        }
        everythingIsServedAgain(seed);
        assertThat(scorecards.selfCheck().different()).as("seed %d", seed).isEmpty();
    }

    @Test
    void everyAnswerNamesTheCalculationThatMadeIt() {
        // Given
        RandomHistory history = new RandomHistory(new Random(1));
        projection.project(history.beginning());

        // When
        List<Views.Key> keys = views.keys();

        // Then
        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            Document view = views.find(key).orElseThrow();
            assertThat(view.as(BoardScorecard.class).calculation()).isEqualTo(Calculation.VERSION);
        });
    }

    /** Now and then a service starts anew, or somebody has the views rebuilt. */
    private void happen(Random random) {
        switch (random.nextInt(12)) {
            case 0 -> startAnew();
            case 1 -> rebuilds.begin(Rebuild.Cause.REQUEST, "officer");
            case 2, 3, 4 -> rebuilding().step();
            default -> {}
        }
    }

    private void startAnew() {
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
    }

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

    /** What the boards are shown, what they may ask for of an earlier instant, and the histories of KPIs. */
    private void save(Random random) {
        for (Views.Key key : views.keys()) {
            Views.Entry entry = views.entry(key).orElseThrow();
            served.put(new Question(key.board(), key.scorecard(), entry.period(), entry.asAt()), entry.document());
        }
        List<Question> asked = new ArrayList<>(served.keySet());
        Instant between = asked.get(random.nextInt(asked.size())).asAt().plusNanos(random.nextInt(3) * 1_000L);
        // What is not known yet is answered as at the newest fact, and says so.
        Instant instant = between.isAfter(journal.knownUntil()) ? journal.knownUntil() : between;
        asked.stream()
                .filter(question ->
                        question.period() != null && !question.asAt().isAfter(instant))
                .skip(random.nextInt(asked.size()))
                .findFirst()
                .map(question -> new Question(question.board(), question.what(), question.period(), instant))
                .ifPresent(question -> served.putIfAbsent(question, answer(question)));
        String kpi = RandomHistory.KPIS.get(random.nextInt(RandomHistory.KPIS.size()));
        Question history = new Question("", kpi, null, journal.knownUntil());
        served.put(history, answer(history));
    }

    private Document answer(Question question) {
        if (question.period() != null) {
            return AllScorecards.asAt(
                    scorecards, question.board(), question.what(), question.period(), question.asAt());
        }
        Facts facts = journal.asAt(question.asAt(), Set.of(question.what()));
        return HistoryCalculator.history(
                        question.what(), facts, journal.past(question.what(), question.asAt()), question.asAt())
                .map(Document::of)
                .orElseThrow();
    }

    private void everythingIsServedAgain(long seed) {
        served.forEach((question, document) -> {
            Document again = answer(question);
            assertThat(text(again)).as("%s, seed %d", question, seed).isEqualTo(text(document));
            assertThat(again).isEqualTo(document);
        });
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}
