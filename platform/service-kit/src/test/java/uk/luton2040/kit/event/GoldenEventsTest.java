package uk.luton2040.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;

/** The wire form is what the golden samples say, byte for byte. */
class GoldenEventsTest {
    private static final ObjectMapper TREES = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void aGoldenSampleIsReadAndWrittenTheSame(EventType type) {
        // When
        Event<?> event = read(type, golden(type));

        // Then
        assertThat(event.type()).isEqualTo(type);
        assertThat(EventJson.write(event)).isEqualTo(golden(type));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsFromTheFutureAreIgnored(EventType type) {
        // Given
        String later =
                golden(type).replace("\"state\":{", "\"mood\":\"sunny\",\"state\":{\"weather\":{\"tomorrow\":1},");

        // When
        Event<?> event = read(type, later);

        // Then
        assertThat(event).isEqualTo(read(type, golden(type)));
    }

    @Test
    void anOptionalFieldThatIsNotThereIsNull() throws IOException {
        // Given
        ObjectNode tree = (ObjectNode) TREES.readTree(golden(EventType.KPI));
        ((ObjectNode) tree.path("state")).remove("rule");

        // When
        KpiState kpi = (KpiState) read(EventType.KPI, tree.toString()).state();

        // Then
        assertThat(kpi.rule()).isNull();
        assertThat(kpi.notes()).isNull();
    }

    @Test
    void aBoardToldOfBeforeThereWerePinsHasNone() throws IOException {
        // Given
        ObjectNode tree = (ObjectNode) TREES.readTree(golden(EventType.BOARD));
        ((ObjectNode) tree.path("state")).remove("pins");

        // When
        BoardState board = (BoardState) read(EventType.BOARD, tree.toString()).state();

        // Then
        assertThat(board.pins()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/,id",
        "/,state",
        "/,change",
        "/state,code",
        "/state,providers",
        "/state/targets/0,kind",
        "/state/rule,kind"
    })
    void whatTheContractRequiresIsMissed(String parent, String field) throws IOException {
        // Given
        JsonNode tree = TREES.readTree(golden(EventType.KPI));
        ((ObjectNode) tree.at(parent.equals("/") ? "" : parent)).remove(field);

        // Then
        assertThatThrownBy(() -> read(EventType.KPI, tree.toString())).hasMessageContaining(field);
    }

    @Test
    void aNumberNeverPassesThroughADouble() {
        // Given
        String exact = golden(EventType.MEASUREMENT).replace("36.4,", "36.40000000000000000001,");

        // When
        var state = (MeasurementState) read(EventType.MEASUREMENT, exact).state();

        // Then
        assertThat(Objects.requireNonNull(state.published()).value()).hasToString("36.40000000000000000001");
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        String wrong = golden(EventType.MEASUREMENT).replace("FY2021-H1", "FY2021-H3");

        assertThatThrownBy(() -> read(EventType.MEASUREMENT, wrong)).hasMessageContaining("FY2021-H3");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> read(EventType.PLAN, "plan")).isInstanceOf(UncheckedIOException.class);
    }

    private static Event<?> read(EventType type, String json) {
        return EventJson.read(type, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String golden(EventType type) {
        String path = "/golden/" + type.wireName() + ".json";
        try (InputStream sample = Objects.requireNonNull(EventType.class.getResourceAsStream(path), path)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
