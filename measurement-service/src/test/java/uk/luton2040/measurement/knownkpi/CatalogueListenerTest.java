package uk.luton2040.measurement.knownkpi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.AKpi.asKnown;
import static uk.luton2040.testkit.Eventually.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.measurement.Topic;
import uk.luton2040.testkit.Golden;
import uk.luton2040.testkit.Publisher;
import uk.luton2040.testkit.RealParts;

/** The catalogue's events as they may really come: again, late, in the wrong order, broken. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CatalogueListenerTest {
    private static final String KPIS = EventType.KPI.wireName();
    private static final String DEAD_LETTERS = "luton2040.dead-letter.v1";

    private final AgroalDataSource database;
    private final KnownOrganisations organisations;

    CatalogueListenerTest(AgroalDataSource database, KnownOrganisations organisations) {
        this.database = database;
        this.organisations = organisations;
    }

    @Test
    void anOlderRevisionNeverWins() {
        // Given
        AKpi kpi = aKpi();
        kpi.titled("third").publish(1, 3);

        // When
        kpi.titled("first").publish(1, 1);
        kpi.titled("second").publish(1, 2);
        kpi.titled("third, said again").publish(1, 3);

        // Then
        assertThatAfterAllWasRead(kpi).containsEntry("title", "third");
    }

    @Test
    void aHigherEpochWinsWhateverItsRevision() {
        // Given
        AKpi kpi = aKpi();
        kpi.titled("before the restore").publish(1, 9);

        // When
        kpi.titled("after the restore").publish(2, 1);
        kpi.titled("from the old life").publish(1, 10);

        // Then
        assertThatAfterAllWasRead(kpi).containsEntry("title", "after the restore");
    }

    @Test
    void manyRevisionsInOneBatchAreOne() {
        // Given
        AKpi kpi = aKpi();

        // When
        IntStream.rangeClosed(1, 40)
                .forEach(revision -> kpi.titled("title " + revision).publish(1, revision));

        // Then
        assertThatAfterAllWasRead(kpi).containsEntry("title", "title 40");
    }

    @Test
    void whatIsToBeReportedIsTheDefinitionOfNow() {
        // Given
        AKpi kpi = aKpi().titled("Lettings")
                .changedFrom(
                        "2021-07-01", changed -> changed.titled("Homes let").ofType("number", 0));

        // When
        kpi.publish(1, 1);

        // Then
        assertThatAfterAllWasRead(kpi)
                .containsEntry("title", "Homes let")
                .containsEntry("valueType", "number")
                .containsEntry("decimals", 0);
    }

    @Test
    void aNewerEventReplacesAllDefinitions() {
        // Given
        Api.theYearIsOpen();
        AKpi kpi = aKpi().ofType("number", 0);
        kpi.changedFrom("2021-07-01", changed -> changed.ofType("percentage", 0))
                .publish(1, 1);

        // When
        kpi.changedFrom("2021-10-01", changed -> changed.ofType("percentage", 0))
                .publish(1, 2);

        // Then
        assertThatAfterAllWasRead(kpi).isNotNull();
        Api.submit(Row.aRow(kpi.code(), "FY2021-Q2").value("120")).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON|not json at all",
                "another object|{}",
                "no state|{\"id\":\"X\",\"epoch\":1,\"revision\":1,\"change\":{}}",
                "an empty state|{\"id\":\"X\",\"epoch\":1,\"revision\":1,\"state\":{}}",
                "no revision|{\"id\":\"X\",\"state\":{\"code\":\"X\"}}",
                "a list|[]",
                "nothing|null"
            })
    void whatCannotBeDecodedGoesToTheDeadLettersAlone(String why, String undecodable) {
        // Given
        AKpi before = aKpi();
        AKpi after = aKpi();
        String key = "bad " + why;

        // When
        before.publish(1, 1);
        Publisher.send(topic(), key, KPIS, undecodable.getBytes(StandardCharsets.UTF_8));
        after.publish(1, 1);

        // Then
        assertThatAfterAllWasRead(before).isNotNull();
        assertThatAfterAllWasRead(after).isNotNull();
        JsonPath letter = deadLetter(key);
        assertThat(letter.getString("reason")).isNotBlank();
        assertThat(letter.getString("consumer")).isEqualTo("measurement-service");
        assertThat(letter.getString("topic")).isEqualTo(topic());
        assertThat(letter.getString("headers.ce_type")).isEqualTo(KPIS);
        assertThat(Base64.getDecoder().decode(letter.getString("value")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(undecodable);
    }

    @Test
    void aRecordWithoutTypeOrValueIsADeadLetterToo() {
        // When
        Publisher.send(topic(), "untyped", null, "{}".getBytes(StandardCharsets.UTF_8));
        Publisher.send(topic(), "empty", KPIS, null);

        // Then
        assertThat(deadLetter("untyped").getString("reason")).contains("ce_type");
        assertThat(deadLetter("empty").getString("reason")).contains("no value");
    }

    @Test
    void anUnknownTypeIsPassedOver() {
        // When
        Publisher.send(
                topic(), "stranger", "luton2040.catalogue.wish.v1", "{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        readAllOf("stranger");

        // Then
        Publisher.send(topic(), "a later one", null, null);
        deadLetter("a later one");
        assertThat(Topic.read(DEAD_LETTERS)).noneMatch(letter -> letter.value().contains("stranger"));
    }

    @Test
    void aFieldFromTheFutureIsIgnored() {
        // Given
        AKpi kpi = aKpi();
        String json =
                EventJson.write(kpi.event(1, 1)).replace("\"state\":{", "\"mood\":1,\"state\":{\"colour\":\"red\",");

        // When
        Publisher.send(topic(), kpi.code(), KPIS, json.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThatAfterAllWasRead(kpi).isNotNull();
    }

    @Test
    void theGoldenSamplesAreUnderstood() {
        // When
        for (EventType type : List.of(EventType.KPI, EventType.SCORECARD, EventType.ORGANISATION)) {
            String sample = Golden.sample(type);
            String key = new JsonPath(sample).getString("id");
            Publisher.send(
                    AKpi.topicPrefix() + type.wireName(),
                    key,
                    type.wireName(),
                    sample.getBytes(StandardCharsets.UTF_8));
        }

        // Then
        eventually(
                "ECO-17 of the golden sample is known",
                () -> assertThat(asKnown("ECO-17"))
                        .containsEntry(
                                "title",
                                "Percentage of influenceable council spend through procurement with local suppliers")
                        .containsEntry("frequency", "six-monthly")
                        .containsEntry("periodKind", "financial_half_year")
                        .containsEntry("decimals", 1)
                        .containsEntry("providers", List.of("procurement-service")));
        eventually(
                "the lines of the golden scorecard are known",
                () -> assertThat(kpisOf("luton-2040")).containsExactly("POV-02", "ECO-17", "ECO-19"));
        eventually(
                "the golden organisation is known",
                () -> assertThat(QuarkusTransaction.requiringNew().call(() -> organisations.isKnown("asc")))
                        .isTrue());
    }

    private List<String> kpisOf(String scorecard) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select unnest(kpis) from known_scorecard where code = ?")) {
            select.setString(1, scorecard);
            List<String> kpis = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kpis.add(row.getString(1));
                }
            }
            return kpis;
        }
    }

    @Test
    void aSubmitterSeesTheKpisOfItsOrganisation() {
        // Given
        String own = aKpi().known();
        String others = aKpi().providedBy("hr").known();

        // When
        var seen = Api.housing().get("/api/v1/kpis?limit=200").jsonPath().getList("items.code", String.class);

        // Then
        assertThat(seen).contains(own).doesNotContain(others);
    }

    private static MapAssert<String, Object> assertThatAfterAllWasRead(AKpi kpi) {
        readAllOf(kpi.code());
        return assertThat(asKnown(kpi.code()));
    }

    /** One key's records are read in order: when a last one is known, all before it were read. */
    private static void readAllOf(String key) {
        AKpi last = aKpi();
        Publisher.send(topic(), key, KPIS, EventJson.write(last.event(1, 1)).getBytes(StandardCharsets.UTF_8));
        eventually(
                "the records of %s are read".formatted(key),
                () -> assertThat(asKnown(last.code())).isNotNull());
    }

    private static JsonPath deadLetter(String key) {
        var found = new java.util.concurrent.atomic.AtomicReference<JsonPath>();
        eventually(
                "a dead letter tells of " + key,
                () -> found.set(Topic.read(DEAD_LETTERS).stream()
                        .map(record -> new JsonPath(record.value()))
                        .filter(letter -> key.equals(letter.getString("key")))
                        .findFirst()
                        .orElseThrow()));
        return java.util.Objects.requireNonNull(found.get());
    }

    private static String topic() {
        return AKpi.topicPrefix() + KPIS;
    }
}
