package uk.luton2040.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.period.Period;
import uk.luton2040.parts.Checkout;

class ManyValuesTest {
    private final ManyValues values = new ManyValues(Checkout.find().root().resolve("deploy/luton2040"));

    @Test
    void noValueIsGivenTwice() throws IOException {
        // When
        List<JsonNode> first = rows(values.submission(3, 2_000));
        List<JsonNode> second = rows(values.submission(3, 2_000));

        // Then
        assertThat(Stream.of(first, second).flatMap(List::stream).map(ManyValuesTest::key))
                .hasSize(4_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRowIsAMonthBeforeTheOpenedOneAndSaysWhenItCame() throws IOException {
        assertThat(rows(values.submission(11, 2_000))).allSatisfy(row -> {
            Period month = Period.parse(row.path("period").asText());
            assertThat(month.code()).isLessThan(ManyValues.OPENED.toString());
            assertThat(row.path("receivedOn").asText())
                    .isGreaterThan(month.lastDay().toString());
            assertThat(row.path("value").decimalValue()).isBetween(BigDecimal.valueOf(100), BigDecimal.valueOf(1_000));
        });
    }

    @Test
    void theCatalogueHasEveryKpiThatValuesAreGivenFor() throws IOException {
        // Given
        String kpis = new String(values.catalogue().get("kpis"), StandardCharsets.UTF_8);

        // Then
        assertThat(kpis.lines()).hasSize(ManyValues.kpis() + 1);
        for (int organisation = 0; organisation < ManyValues.ORGANISATIONS.size(); organisation++) {
            String code = rows(values.submission(organisation, 1))
                    .getFirst()
                    .path("kpi")
                    .asText();
            assertThat(kpis).contains(code + ",");
        }
    }

    private static List<JsonNode> rows(byte[] submission) throws IOException {
        return new ObjectMapper()
                .readTree(submission)
                .path("measurements")
                .valueStream()
                .toList();
    }

    private static String key(JsonNode row) {
        return "%s %s %s".formatted(row.path("kpi"), row.path("period"), row.path("category"));
    }
}
