package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.accepted;
import static uk.luton2040.measurement.Api.decide;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.Eventually.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.measurement.Topic;
import uk.luton2040.testkit.RealParts;

/** What the others are told, byte for byte as it lies in the topic. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventsTest {
    private static final String MEASUREMENTS = "luton2040.measurement.measurement.v1";

    private final AgroalDataSource database;

    EventsTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void anUnpublishedNumberNeverTravels() {
        // Given
        Row row = aRow(aKpi().known(), "FY2021-Q2")
                .value("87.3")
                .with("numerator", "873")
                .with("denominator", "1000")
                .text("commentary", "Unter uns gesagt");
        UUID id = accepted(row);

        // When
        decide(id, "approval", "\"1\"").then().statusCode(200);

        // Then
        List<ConsumerRecord<String, String>> records = told(id, 2);
        assertThat(records)
                .allSatisfy(record -> assertThat(record.value())
                        .doesNotContain(":87.3", ":873", ":1000", "Unter uns", "published\":{"));
        assertThat(json(records.getLast()).getString("state.state")).isEqualTo("approved");
    }

    @Test
    void aPublishedNumberTravelsWithTheRevisionOfTheTag() {
        // Given
        UUID id = Api.published(aRow(aKpi().known(), "FY2021-Q2").value("87.30"));

        // When
        String tag = Api.officer().get("/api/v1/measurements/" + id).header("ETag");

        // Then
        ConsumerRecord<String, String> last = told(id, 3).getLast();
        assertThat('"' + json(last).getString("revision") + '"').isEqualTo(tag);
        assertThat(last.value()).contains("\"value\":87.3,").contains("\"revision\":1,\"value\"");
        assertThat(json(last).getString("state.state")).isEqualTo("published");
        assertThat(json(last).getString("change.what")).isEqualTo("published");
        assertThat(json(last).getString("change.who")).isEqualTo("performance-office");
    }

    @Test
    void aRevisionInWaitingLeavesThePublishedNumberToBeSeen() {
        // Given
        Row row = aRow(aKpi().known(), "FY2021-Q2").value("87.3");
        UUID id = Api.published(row);

        // When
        accepted(row.value("11.1").text("reason", "correction").text("note", "geheim"));

        // Then
        ConsumerRecord<String, String> last = told(id, 4).getLast();
        assertThat(last.value()).contains("87.3").doesNotContain("11.1", "correction", "geheim");
        assertThat(json(last).getString("state.state")).isEqualTo("submitted");
        assertThat(json(last).getInt("state.published.revision")).isEqualTo(1);
    }

    @Test
    void whatIsRefusedOrTriedTellsNobody() {
        // Given
        String kpi = aKpi().known();
        Api.submit(aRow(kpi, "FY2021-Q1"), aRow(kpi, "FY2021-Q2").value("101"));
        Api.housing().body(Row.submission(aRow(kpi, "FY2021-Q1"))).post("/api/v1/submissions?dryRun=true");

        // When
        UUID after = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        told(after, 1);
        assertThat(Topic.read(MEASUREMENTS)).noneMatch(record -> record.value().contains(kpi));
    }

    @Test
    void anEventIsACloudEventOfTheAggregate() {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // When
        ConsumerRecord<String, String> record = told(id, 1).getFirst();

        // Then
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo(MEASUREMENTS);
        assertThat(header(record, "ce_source")).isEqualTo("/measurement-service");
        assertThat(header(record, "ce_subject")).isEqualTo(id.toString());
        assertThat(header(record, "ce_id")).hasSize(36);
        assertThat(header(record, "ce_time")).isEqualTo(json(record).getString("change.when"));
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(json(record).getLong("epoch")).isEqualTo(1);
    }

    @Test
    void rowsOfOneEventAreSentAsBefore() throws SQLException {
        // Given
        UUID before = accepted(aRow(aKpi().known(), "FY2021-Q2"));
        UUID inItsOwnWords = UUID.randomUUID();
        told(before, 1);

        // When
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement("""
                        insert into outbox (id, aggregatetype, aggregateid, type, revision, payload, occurred_at)
                        select gen_random_uuid(), type, ?, type, revision, payload, changed_at from history where id = ?
                        """);
                PreparedStatement point = connection.prepareStatement("""
                        insert into outbox (id, history, occurred_at)
                        select gen_random_uuid(), seq, changed_at from history where id = ?
                        """)) {
            add.setString(1, inItsOwnWords.toString());
            add.setString(2, before.toString());
            assertThat(add.executeUpdate()).isEqualTo(1);
            point.setString(1, before.toString());
            assertThat(point.executeUpdate()).isEqualTo(1);
        }
        UUID after = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        ConsumerRecord<String, String> sent = told(inItsOwnWords, 1).getFirst();
        eventually(
                "it is sent once more",
                () -> assertThat(Topic.read(MEASUREMENTS, before.toString()))
                        .hasSize(2)
                        .extracting(ConsumerRecord::value)
                        .containsOnly(sent.value()));
        assertThat(header(sent, "ce_type")).isEqualTo(MEASUREMENTS);
        assertThat(header(sent, "ce_subject")).isEqualTo(inItsOwnWords.toString());
        assertThat(json(told(after, 1).getFirst()).getString("id")).isEqualTo(after.toString());
    }

    @Test
    void aRowWithoutWordsOrWithTwoOfThemIsRefused() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String row : List.of(
                    "(gen_random_uuid(), null, null, null, null, null, null, null)",
                    "(gen_random_uuid(), null, null, null, null, 't', 'a', '{}')",
                    "(gen_random_uuid(), null, null, null, 't', null, 'a', '{}')",
                    "(gen_random_uuid(), null, null, null, 't', 't', null, '{}')",
                    "(gen_random_uuid(), null, null, null, 't', 't', 'a', null)",
                    "(gen_random_uuid(), array[gen_random_uuid()], null, null, 't', 't', 'a', '{}')",
                    "(gen_random_uuid(), array[gen_random_uuid()], null, 1, null, null, null, null)",
                    "(null, array[gen_random_uuid()], array[null]::bigint[], null, null, null, null, null)",
                    "(null, array[null]::uuid[], array[1], null, null, null, null, null)",
                    "(null, null, null, null, 't', 't', 'a', '{}')",
                    "(gen_random_uuid(), null, null, 1, 't', 't', 'a', '{}')",
                    "(null, null, null, 1, null, null, null, null)",
                    "(null, array[gen_random_uuid()], array[1, 2], null, null, null, null, null)",
                    "(null, array[]::uuid[], array[]::bigint[], null, null, null, null, null)",
                    "(null, null, array[1], null, null, null, null, null)",
                    "(gen_random_uuid(), array[gen_random_uuid()], array[1], null, null, null, null, null)",
                    "(null, array[gen_random_uuid()], array[1], 1, null, null, null, null)",
                    "(null, array[gen_random_uuid()], array[1], null, null, null, null, '{}')")) {
                assertThatThrownBy(() -> statement.execute(
                                "insert into outbox (occurred_at, id, ids, histories, history, aggregatetype, type, aggregateid, payload)"
                                        + " values (now(), " + row.substring(1)))
                        .hasMessageContaining("outbox_has_words");
            }
        }
    }

    @Test
    void anOpenedPeriodIsTold() {
        eventually(
                "FY2021-Q2 is told",
                () -> assertThat(Topic.read("luton2040.measurement.period.v1", "FY2021-Q2"))
                        .singleElement()
                        .satisfies(record ->
                                assertThat(json(record).getString("state.due")).isEqualTo("2021-10-29")));
    }

    private static List<ConsumerRecord<String, String>> told(UUID id, int times) {
        List<ConsumerRecord<String, String>> records = new java.util.ArrayList<>();
        eventually("measurement %s is told of %d times".formatted(id, times), () -> {
            records.clear();
            records.addAll(Topic.read(MEASUREMENTS, id.toString()));
            assertThat(records).hasSize(times);
        });
        assertThat(records)
                .extracting(record -> json(record).getInt("revision"))
                .isSorted()
                .doesNotHaveDuplicates();
        return records;
    }

    private static JsonPath json(ConsumerRecord<String, String> record) {
        return new JsonPath(record.value());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
