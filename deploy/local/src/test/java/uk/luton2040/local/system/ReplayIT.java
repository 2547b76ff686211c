package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.luton2040.parts.Parts;

/** Reporting can be made anew from the topics, which keep the newest state of everything. */
@ExtendWith(WithProduct.class)
class ReplayIT {
    private static final String GROUP = "reporting-service";

    @Test
    void readingTheTopicsAgainMakesTheSameScorecards(RunningProduct product) throws Exception {
        // Given
        untilRead(product);
        Map<String, JsonNode> before = contents(product);

        // When
        Parts.stop(product.part("reporting"));
        forgetHowFarItRead(product);
        empty(product);
        product.up();
        untilRead(product);

        // Then
        assertThat(contents(product)).isEqualTo(before);
        assertThat(trust(product, "self-check").path("different")).isEmpty();
    }

    @Test
    void readingThemAgainWithoutEmptyingTheJournalAddsNothingToIt(RunningProduct product) throws Exception {
        // Given
        untilRead(product);
        JsonNode before = trust(product, "freshness");
        List<Scorecard> scorecards = Scorecard.all(product);

        // When
        Parts.stop(product.part("reporting"));
        forgetHowFarItRead(product);
        product.up();
        untilRead(product);

        // Then
        assertThat(trust(product, "freshness")).isEqualTo(before);
        assertThat(Scorecard.all(product)).isEqualTo(scorecards);
    }

    private static Map<String, JsonNode> contents(RunningProduct product) {
        return Scorecard.all(product).stream()
                .collect(Collectors.toMap(card -> card.board() + "/" + card.code(), Scorecard::content));
    }

    private static void forgetHowFarItRead(RunningProduct product) throws ExecutionException, InterruptedException {
        try (Admin admin = product.inside().kafka().admin()) {
            admin.deleteConsumerGroups(List.of(GROUP)).all().get();
        }
    }

    private static void empty(RunningProduct product) throws SQLException {
        try (Connection connection = product.inside().postgres().connect("reporting");
                Statement statement = connection.createStatement()) {
            statement.execute("truncate journal, current_fact, kpi_line, scorecard_view");
        }
    }

    private static void untilRead(RunningProduct product) {
        RunningProduct.until(
                Duration.ofSeconds(60),
                () -> trust(product, "freshness").path("behind").asInt() == 0,
                () -> "reporting is still behind: " + trust(product, "freshness"));
    }

    private static JsonNode trust(RunningProduct product, String what) {
        return product.as("performance-office")
                .get(product.at().reporting() + "/api/v1/" + what)
                .expect(200)
                .json();
    }
}
