package uk.luton2040.reporting.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.ECONOMY;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.topicPrefix;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aMeeting;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.Told.pinning;
import static uk.luton2040.testkit.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.Publisher;
import uk.luton2040.testkit.RealParts;

/** From the real topics to the views. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectionTest {
    private static final String KPI_TOPIC = "luton2040.catalogue.kpi.v1";

    private final AgroalDataSource database;
    private final Projection projection;
    private String board = "";
    private String card = "";
    private String kpi = "";

    ProjectionTest(AgroalDataSource database, Projection projection) {
        this.database = database;
        this.projection = projection;
    }

    @BeforeEach
    void aBoardOfItsOwn() {
        Live.world();
        board = unique("board");
        card = unique("card");
        kpi = unique("KPI");
    }

    @Test
    void aPublishedValueIsVisible() {
        // Given
        tellOfTheBoard();
        tell(aKpi(kpi).target("FY2021-H1", "70").state());

        // When
        tell(aPublishedValue(kpi, "FY2021-H1", "63.5").state());

        // Then
        eventually(
                "the value is on the board",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .statusCode(200)
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].valueText", is("63.5% of spend"))
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].status.code", is("red")));
        nothingDiffers();
    }

    @Test
    void whatABoardPinsIsOnItsScorecard() {
        // Given
        tell(aScorecard(card, "six-monthly", aLine("disadvantaged", null, "Pinned", kpi)));
        tell(aKpi(kpi).state());
        BoardState unpinned = aBoard(board, card, leading("community"));
        tell(unpinned);

        // When
        tell(event(pinning(unpinned, card, kpi), 1, 2));

        // Then
        eventually(
                "the board sees what it pinned",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .statusCode(200)
                        .body("priorities.role", contains("pinned"))
                        .body("priorities[0].lines[0].kpis[0].code", is(kpi)));
        nothingDiffers();
    }

    @Test
    void aMeetingTouchesNoScorecard() {
        assertThat(Touched.by(List.of(aMeeting("m", "executive", "2021-11-18"))))
                .isEqualTo(new Touched(Set.of(), false, false));
    }

    @Test
    void anEventThatArrivesBeforeWhatItRefersToShowsUpLater() {
        // Given
        tell(aPublishedValue(kpi, "FY2021-H1", "63.5").state());
        tell(aBoard(board, card, leading("disadvantaged")));
        tell(aKpi(kpi).state());

        // When
        tell(aScorecard(card, "six-monthly", aLine("disadvantaged", null, "Late", kpi)));

        // Then
        eventually(
                "the early value is on the board",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .statusCode(200)
                        .body("priorities[0].lines[0].kpis[0].value", is(63.5f)));
        nothingDiffers();
    }

    @Test
    void anOlderRevisionThatComesLateChangesNothing() {
        // Given
        tellOfTheBoard();
        tell(aKpi(kpi).state());
        tell(event(aPublishedValue(kpi, "FY2021-H1", "2").revised(2).state(), 1, 2));

        // When
        tell(event(aPublishedValue(kpi, "FY2021-H1", "1").state(), 1, 1));
        tell(event(aPublishedValue(kpi, "FY2021-H1", "2").revised(2).state(), 1, 2));
        tell(aPublishedValue(kpi, "FY2020-H2", "9").state());

        // Then
        eventually(
                "what was told last is there",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].history[6].value", is(9))
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].value", is(2)));
        assertThat(journalled(kpi)).isEqualTo(2);
        nothingDiffers();
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAloneAndTheRestIsAbsorbed() {
        // Given
        tellOfTheBoard();
        String topic = topicPrefix() + KPI_TOPIC;

        // When
        Publisher.send(topic, kpi, KPI_TOPIC, "{not json".getBytes(UTF_8));
        Publisher.send(
                topic,
                kpi,
                KPI_TOPIC,
                "{\"id\":\"%s\",\"epoch\":1,\"revision\":1}".formatted(kpi).getBytes(UTF_8));
        Publisher.send(topic, kpi, null, "{}".getBytes(UTF_8));
        Publisher.send(topic, kpi, "somebody.elses.v1", "{}".getBytes(UTF_8));
        tell(aKpi(kpi).state());

        // Then
        eventually(
                "the good KPI is on the board",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .body("priorities[0].outcomes[0].lines[0].kpis.code", contains(kpi)));
        eventually(
                "three dead letters are there with their reasons",
                () -> assertThat(deadLetters(kpi))
                        .extracting(letter -> letter.get("reason").asText())
                        .hasSize(3)
                        .anyMatch(reason -> reason.contains("Unexpected character"))
                        .anyMatch(reason -> reason.equals("change is missing"))
                        .anyMatch(reason -> reason.equals("no ce_type header, or no value")));
    }

    @Test
    void aMeasurementOfAPeriodThatIsNoneIsADeadLetterAndHoldsUpNothing() {
        // Given
        tellOfTheBoard();
        tell(aKpi(kpi).state());
        var astray = aPublishedValue(kpi, "summer 2021", "1").state();

        // When
        tell(astray);
        tell(aPublishedValue(kpi, "FY2021-H1", "2").state());

        // Then
        eventually(
                "the good value is on the board",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .body("priorities[0].outcomes[0].lines[0].kpis[0].value", is(2)));
        eventually(
                "the other is a dead letter",
                () -> assertThat(deadLetters(astray.id().toString()))
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.get("reason").asText())
                                .startsWith("\"summer 2021\" is not a period code.")));
    }

    @Test
    void theSelfCheckFindsAViewThatWasTamperedWith() throws SQLException {
        // Given
        String swap = """
                update scorecard_view v
                set gzipped = other.gzipped, etag = other.etag, gzipped_etag = other.gzipped_etag
                from scorecard_view other
                where v.board = ? and other.board = ? or other.board = ? and v.board = ?
                """;

        try {
            // When
            update(swap, WELLBEING, ECONOMY, WELLBEING, ECONOMY);

            // Then
            selfCheck().body("different", hasItems(WELLBEING + "/luton-2040", ECONOMY + "/luton-2040"));
        } finally {
            update(swap, WELLBEING, ECONOMY, WELLBEING, ECONOMY);
        }
        nothingDiffers();
    }

    @Test
    void theSelfCheckMissesAViewThatIsGone() throws SQLException {
        // Given
        tellOfTheBoard();
        eventually(
                "the board has its view",
                () -> officer().get(scorecard(board, card)).then().statusCode(200));

        // When
        update("update scorecard_view set board = ? where board = ?", board + "-hidden", board);

        try {
            // Then
            selfCheck().body("different", hasItem(board + "/" + card));
        } finally {
            update("update scorecard_view set board = ? where board = ?", board, board + "-hidden");
        }
    }

    @Test
    void viewsOfAnotherCalculationAreMadeAnewAtTheStart() throws SQLException {
        // Given
        tellOfTheBoard();
        tell(aKpi(kpi).state());
        eventually(
                "all that was told is on the board, so that nothing but the start makes it anew",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .body("priorities[0].outcomes[0].lines[0].kpis.code", contains(kpi)));
        update("update scorecard_view set gzipped = 'old' where board = ?", board);
        update("update view_calculation set calculation = ?", "an older one");

        // When
        projection.start(new StartupEvent());

        // Then
        nothingDiffers();
        officer().get(scorecard(board, card)).then().statusCode(200).body("board.code", is(board));
    }

    private void tellOfTheBoard() {
        String priority = unique("priority");
        tell(aPlan(unique("plan"), priority + "/" + priority + "-outcome"));
        tell(aScorecard(card, "six-monthly", aLine(priority, priority + "-outcome", "A line", kpi)));
        tell(aBoard(board, card, leading(priority)));
    }

    private static void nothingDiffers() {
        eventually(
                "every view is what the journal makes of it",
                () -> selfCheck().body("checked", greaterThanOrEqualTo(2)).body("different", empty()));
    }

    private static io.restassured.response.ValidatableResponse selfCheck() {
        return officer().get("/api/v1/self-check").then().statusCode(200);
    }

    private void update(String sql, String... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setString(i + 1, parameters[i]);
            }
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private int journalled(String measured) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from journal where kpi = ?")) {
            select.setString(1, measured);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> deadLetters(String key) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        String topic = topicPrefix() + "luton2040.dead-letter.v1";
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    JsonNode letter = new ObjectMapper().readTree(record.value());
                    if (letter.get("key").asText().equals(key)) {
                        found.add(letter);
                    }
                }
            }
        }
        return found;
    }
}
