package uk.luton2040.reporting.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.AValue.anUnpublishedMeasurement;
import static uk.luton2040.reporting.Told.aMeeting;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.reporting.AValue;
import uk.luton2040.reporting.FreshDatabase;
import uk.luton2040.testkit.Golden;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class JournalTest {
    private static final Set<String> KPIS_OF_SAMPLES = Set.of("ECO-17", "WEL-01", "CAR-05", "DIS-02");

    private static final Instant NOON = Instant.parse("2021-10-31T12:00:00Z");

    private final List<Redacted> told = new ArrayList<>();
    private FreshDatabase database;
    private HandClock clock;
    private Journal journal;

    @BeforeEach
    void anEmptyJournalAtNoon() throws SQLException {
        database = FreshDatabase.open();
        clock = new HandClock(NOON);
        journal = new Journal(database.dataSource(), clock, told::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyJournalKnowsNothing() {
        assertThat(journal.knownUntil()).isEqualTo(Instant.EPOCH);
        assertThat(journal.size()).isZero();
        assertThat(journal.now(Set.of()).boards()).isEmpty();
        assertThat(journal.absorb(List.of())).isEmpty();
    }

    @Test
    void meetingsAreKnownByDate() {
        // Given
        State may = aMeeting("a", "executive", "2022-05-12");
        State november = aMeeting("b", "executive", "2021-11-18");

        // When
        journal.absorb(List.of(event(may), event(november)));

        // Then
        assertThat(journal.now(Set.of()).meetings())
                .extracting(MeetingState::code)
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void everyGoldenSampleIsAbsorbedAndKnown(EventType type) {
        // Given
        Event<?> promised = EventJson.read(type, Golden.sample(type).getBytes(UTF_8));

        // When
        List<State> shown = journal.absorb(List.of(promised));

        // Then
        assertThat(shown).containsExactly(promised.state());
        assertThat(journal.now(KPIS_OF_SAMPLES))
                .usingRecursiveComparison()
                .isEqualTo(Facts.of(List.of(promised.state())));
    }

    @Test
    void aDraftIsKeptAndTellsOnlyThatSomethingHasComeIn() {
        // Given
        MeasurementState published = aPublishedValue("A", "FY2021-H1", "5").state();
        assertThat(journal.absorb(List.of(event(published, 1, 1)))).containsExactly(published);

        // When
        var revisedInDraft = new MeasurementState(
                published.id(), "A", "FY2021-H1", "housing", null, "submitted", published.published(), List.of(), null);
        MeasurementState first = anUnpublishedMeasurement("B", "FY2021-H1");
        List<State> shown = journal.absorb(List.of(event(revisedInDraft, 1, 2), event(first, 1, 1)));

        // Then
        assertThat(shown).as("of what was there a draft shows nothing new").containsExactly(first);
        assertThat(journal.absorb(List.of(event(first, 1, 2)))).isEmpty();
        assertThat(journal.size()).isEqualTo(4);
    }

    @Test
    void aWithdrawalIsNewsAndThePastStaysAsItWas() {
        // Given
        AValue value = aPublishedValue("A", "FY2021-H1", "5");
        journal.absorb(List.of(event(value.state(), 1, 1)));
        Instant then = journal.knownUntil();

        // When
        List<State> shown = journal.absorb(List.of(event(value.withdrawn(), 1, 2)));

        // Then
        assertThat(shown).containsExactly(value.withdrawn());
        assertThat(journal.asAt(journal.knownUntil(), Set.of("A")).measurementsOf("A"))
                .containsExactly(value.withdrawn());
        assertThat(journal.asAt(then, Set.of("A")).measurementsOf("A")).containsExactly(value.state());
    }

    @Test
    void whatIsRedactedIsTakenOutOfThePastAsWell() {
        // Given
        MeasurementState named = aPublishedValue("A", "FY2021-H1", "5")
                .saying("We spoke to Ermintrude Sample.")
                .state();
        journal.absorb(List.of(event(named, 1, 1)));
        MeasurementState revised = aPublishedValue("A", "FY2021-H1", "6")
                .saying("Others said the same.")
                .revised(2)
                .state();
        journal.absorb(List.of(event(revised, 1, 2)));

        // When
        MeasurementState redacted = aPublishedValue("A", "FY2021-H1", "6")
                .revised(2)
                .redacted(2, "[redacted]")
                .state();
        List<State> shown = journal.absorb(List.of(event(redacted, 1, 3)));

        // Then
        assertThat(shown).hasSize(1);
        assertThat(commentaries("journal"))
                .containsExactly("We spoke to Ermintrude Sample.", "[redacted]", "[redacted]");
        assertThat(commentaries("current_fact")).containsExactly("[redacted]");
        assertThat(told)
                .extracting(Redacted::said, Redacted::left)
                .containsExactly(tuple("Others said the same.", "[redacted]"));
    }

    @Test
    void anOlderRevisionsRedactionIsFollowedToo() {
        // Given
        MeasurementState named = aPublishedValue("A", "FY2021-H1", "5")
                .saying("We spoke to Ermintrude Sample.")
                .state();
        AValue revised =
                aPublishedValue("A", "FY2021-H1", "6").saying("Others said so.").revised(2);
        journal.absorb(List.of(event(named, 1, 1)));
        Instant first = journal.knownUntil();
        journal.absorb(List.of(event(revised.state(), 1, 2)));

        // When
        List<State> shown = journal.absorb(
                List.of(event(revised.redacted(1, "We spoke to [redacted].").state(), 1, 3)));

        // Then
        assertThat(shown).as("what is shown now was not redacted").isEmpty();
        assertThat(commentaries("journal"))
                .containsExactly("We spoke to [redacted].", "Others said so.", "Others said so.");
        assertThat(journal.asAt(first, Set.of("A")).measurementsOf("A"))
                .extracting("published.commentary")
                .containsExactly("We spoke to [redacted].");
        assertThat(told)
                .extracting(Redacted::said, Redacted::left)
                .containsExactly(tuple("We spoke to Ermintrude Sample.", "We spoke to [redacted]."));
    }

    @Test
    void whatARedactionLeftIsRedactedAgain() throws SQLException {
        // Given
        journal.absorb(List.of(event(
                aPublishedValue("A", "FY2021-H1", "5")
                        .saying("Ermintrude Sample of Elm Road")
                        .state(),
                1,
                1)));
        journal.absorb(List.of(event(
                aPublishedValue("A", "FY2021-H1", "5")
                        .redacted(1, "[redacted] of Elm Road")
                        .state(),
                1,
                2)));

        // When
        journal.absorb(List.of(event(
                aPublishedValue("A", "FY2021-H1", "5").redacted(1, "[redacted]").state(), 1, 3)));

        // Then
        assertThat(commentaries("journal")).containsExactly("[redacted]", "[redacted]", "[redacted]");
        assertThat(rowsNaming("Elm Road")).isZero();
    }

    @Test
    void whatIsKeptParsedIsBoundedByItsSize() throws SQLException {
        // Given
        String words = "said at length ".repeat(70_000);
        List<Event<?>> twentyMillionCharacters = new ArrayList<>();
        for (int part = 0; part < 20; part++) {
            AValue value = aPublishedValue("A", "FY2021-H1", "5").of("part-" + part);
            twentyMillionCharacters.add(event(value.saying(words).state(), 1, 1));
        }
        journal.absorb(twentyMillionCharacters);
        assertThat(beginnings()).hasSize(20).containsOnly("said");

        // When
        database.run("update current_fact set event = replace(event, 'said', 'anew')");

        // Then
        assertThat(beginnings()).as("some are kept").contains("said");
        eventually("not all are kept", () -> assertThat(beginnings()).contains("anew"));
    }

    private List<String> beginnings() {
        return journal.now(Set.of("A")).measurementsOf("A").stream()
                .map(measurement -> requireNonNull(measurement.published()))
                .map(published -> requireNonNull(published.commentary()).substring(0, 4))
                .toList();
    }

    private int rowsNaming(String words) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var select = connection.prepareStatement("select count(*) from journal where event like ?")) {
            select.setString(1, "%" + words + "%");
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private List<String> commentaries(String table) {
        try (var connection = database.dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select event::jsonb #>> '{state,published,commentary}' from %s order by revision"
                                .formatted(table))) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void knownAtGrowsWhileTheClockStandsStill() throws SQLException {
        // When
        journal.absorb(List.of(named("One", 1), named("Two", 2)));
        journal.absorb(List.of(named("Three", 3)));

        // Then
        assertThat(knownAts())
                .containsExactly(NOON, NOON.plusNanos(1_000), NOON.plusNanos(2_000))
                .doesNotHaveDuplicates();
    }

    /** The database rounds what it is not exact enough for, and half a microsecond to the even one. */
    @Test
    void knownAtGrowsByWholeMicrosecondsWhereTheClockIsMoreExact() throws SQLException {
        // Given
        clock.set(NOON.plusNanos(1_500));

        // When
        journal.absorb(List.of(named("One", 1), named("Two", 2), named("Three", 3)));

        // Then
        assertThat(knownAts()).containsExactly(NOON.plusNanos(1_000), NOON.plusNanos(2_000), NOON.plusNanos(3_000));
    }

    @Test
    void knownAtGrowsWhenTheClockGoesBack() throws SQLException {
        // Given
        journal.absorb(List.of(named("One", 1)));

        // When
        clock.set(NOON.minus(Duration.ofHours(1)));
        journal.absorb(List.of(named("Two", 2)));

        // Then
        assertThat(knownAts()).containsExactly(NOON, NOON.plusNanos(1_000));
        assertThat(journal.knownUntil()).isEqualTo(NOON.plusNanos(1_000));
    }

    @Test
    void anOlderOrEqualRevisionIsNotAbsorbed() {
        // Given
        journal.absorb(List.of(named("Two", 2)));

        // When
        List<State> fresh = journal.absorb(List.of(named("One", 1), named("Two again", 2)));

        // Then
        assertThat(fresh).isEmpty();
        assertThat(journal.size()).isOne();
        assertThat(name(journal.now(Set.of()))).isEqualTo("Two");
    }

    @Test
    void aHigherEpochWinsOverAnyRevisionOfALowerOne() {
        // Given
        journal.absorb(List.of(named("Before the restore", 7)));

        // When
        journal.absorb(List.of(event(anOrganisation("housing", "After it"), 2, 1)));
        journal.absorb(List.of(named("A late straggler", 8)));

        // Then
        assertThat(name(journal.now(Set.of()))).isEqualTo("After it");
        assertThat(name(journal.asAt(NOON, Set.of()))).isEqualTo("Before the restore");
    }

    @Test
    void ofSeveralRevisionsInOneBatchAllAreKeptAndTheNewestIsHandedOn() {
        // When
        List<State> fresh = journal.absorb(List.of(named("One", 1), named("Three", 3), named("Two", 2)));

        // Then
        assertThat(fresh).containsExactly(anOrganisation("housing", "Three"));
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void whatWasKnownAtAnInstantIsToldAgain() {
        // Given
        journal.absorb(List.of(
                named("One", 1), event(aPublishedValue("A", "FY2021-H1", "1").state())));
        Instant first = journal.knownUntil();
        clock.set(NOON.plusSeconds(60));
        journal.absorb(List.of(
                named("Two", 2),
                event(aPublishedValue("A", "FY2021-H1", "2").revised(2).state(), 1, 2),
                event(aPublishedValue("B", "FY2021-H1", "3").state())));

        // When
        Facts then = journal.asAt(first, Set.of("A", "B"));
        Facts now = journal.asAt(journal.knownUntil(), Set.of("A"));

        // Then
        assertThat(name(then)).isEqualTo("One");
        assertThat(then.measurementsOf("A"))
                .containsExactly(aPublishedValue("A", "FY2021-H1", "1").state());
        assertThat(then.measurementsOf("B")).isEmpty();
        assertThat(name(now)).isEqualTo("Two");
        assertThat(now.measurementsOf("A"))
                .containsExactly(
                        aPublishedValue("A", "FY2021-H1", "2").revised(2).state());
        assertThat(now.measurementsOf("B")).as("not asked for").isEmpty();
        assertThat(journal.asAt(NOON.minusSeconds(1), Set.of("A")).measurementsOf("A"))
                .isEmpty();
    }

    @Test
    void eachInstantHasTheCatalogueOfItsTime() {
        // Given
        journal.absorb(List.of(named("One", 1)));
        Instant first = journal.knownUntil();
        assertThat(name(journal.now(Set.of()))).isEqualTo("One");
        clock.set(NOON.plusSeconds(60));
        journal.absorb(List.of(event(aPublishedValue("A", "FY2021-H1", "1").state())));
        clock.set(NOON.plusSeconds(120));

        // When
        journal.absorb(List.of(named("Two", 2), event(anOrganisation("asc", "Adult Social Care"))));

        // Then
        assertThat(name(journal.asAt(first, Set.of()))).isEqualTo("One");
        assertThat(name(journal.asAt(NOON.plusSeconds(119), Set.of()))).isEqualTo("One");
        assertThat(name(journal.asAt(NOON.plusSeconds(120), Set.of()))).isEqualTo("Two");
        assertThat(journal.asAt(NOON.plusSeconds(120), Set.of()).organisationName("asc"))
                .as("told a microsecond later")
                .isEqualTo("asc");
        assertThat(journal.now(Set.of()).organisationName("asc")).isEqualTo("Adult Social Care");
        assertThat(journal.asAt(NOON.plusSeconds(60), Set.of("A")).measurementsOf("A"))
                .hasSize(1);
    }

    @Test
    void whatWasAbsorbedSinceAnInstantIsToldInItsOrder() {
        // Given
        journal.absorb(List.of(named("One", 1)));
        Instant first = journal.knownUntil();

        // When
        journal.absorb(List.of(named("Two", 2), named("Three", 3)));

        // Then
        assertThat(journal.since(first, 10).states())
                .containsExactly(anOrganisation("housing", "Two"), anOrganisation("housing", "Three"));
        Journal.News some = journal.since(first, 1);
        assertThat(some.states()).containsExactly(anOrganisation("housing", "Two"));
        assertThat(journal.since(some.until(), 10).states()).containsExactly(anOrganisation("housing", "Three"));
        assertThat(journal.since(journal.knownUntil(), 10))
                .isEqualTo(new Journal.News(List.of(), journal.knownUntil()));
    }

    @Test
    void aKpiOfVeryMuchIsAPieceAlone() {
        assertThat(Pieces.cut(List.of("A", "B", "C", "D", "E"), Map.of("A", 2_000, "B", 3_000, "C", 1, "D", 70_000)))
                .containsExactly(Set.of("A", "B"), Set.of("C"), Set.of("D"), Set.of("E"));
        assertThat(Pieces.cut(List.of(), Map.of())).isEmpty();
        assertThat(journal.pieces(List.of("A", "B"))).containsExactly(Set.of("A", "B"));
    }

    private static Event<?> named(String name, long revision) {
        return event(anOrganisation("housing", name), 1, revision);
    }

    private static String name(Facts facts) {
        return facts.organisationName("housing");
    }

    private List<Instant> knownAts() throws SQLException {
        List<Instant> instants = new ArrayList<>();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select known_at from journal order by revision")) {
            while (row.next()) {
                instants.add(row.getTimestamp(1).toInstant());
            }
        }
        return instants;
    }

    /** Says what it was last told. */
    private static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void set(Instant newNow) {
            now = newNow;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
