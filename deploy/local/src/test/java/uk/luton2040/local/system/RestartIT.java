package uk.luton2040.local.system;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.local.system.Partners.Acknowledged;

/** Any part may be killed while values are being posted: what was acknowledged is kept, once. */
@ExtendWith(WithProduct.class)
class RestartIT {
    private static final Duration TO_RECOVER = Duration.ofSeconds(60);
    private static final String[] SCORECARDS = {"luton-2040", "corporate"};

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "keycloak", "catalogue", "measurement", "delivery", "reporting"})
    void whatWasAcknowledgedIsOnItsScorecardExactlyOnce(String part, RunningProduct product) throws SQLException {
        long began = System.nanoTime();
        try (var none = new ZeroApproval(product, SCORECARDS);
                var partners = new Partners(product, cells(product))) {
            // Given
            product.as("performance-office").renewToken();
            partners.untilMore(20);

            // When
            product.kill(part);
            product.up();
            partners.untilMore(20);
            List<Acknowledged> all = partners.stop();

            // Then
            untilOnTheScorecards(product, all);
            assertThat(notesKept(product, all)).containsExactlyInAnyOrderElementsOf(notes(all));
            assertThat(notesInJournal(product, partners.mark())).containsExactlyInAnyOrderElementsOf(notes(all));
            JsonNode check = trust(product, "self-check");
            assertThat(check.path("checked").asInt()).isPositive();
            assertThat(check.path("different")).isEmpty();
            System.out.printf(
                    "%-12s killed and started again: %d values acknowledged, each on its scorecard once (%.1f s)%n",
                    part, all.size(), (System.nanoTime() - began) / 1e9);
        }
    }

    private static List<Cell> cells(RunningProduct product) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String scorecard : SCORECARDS) {
            Cell.of(Scorecard.of(product, "executive", scorecard))
                    .forEach(cell -> cells.put(cell.kpi() + " " + cell.period(), cell));
        }
        return List.copyOf(cells.values());
    }

    private static void untilOnTheScorecards(RunningProduct product, List<Acknowledged> all) {
        Map<UUID, Cell> newest = new LinkedHashMap<>();
        all.forEach(one -> newest.put(one.measurement(), one.cell()));
        List<Cell> missing = new ArrayList<>(newest.values());
        RunningProduct.until(
                TO_RECOVER,
                () -> {
                    missing.removeAll(cells(product));
                    return missing.isEmpty()
                            && trust(product, "freshness").path("behind").asInt() == 0;
                },
                () -> "these were not on their scorecards: " + missing);
    }

    private static List<String> notes(List<Acknowledged> all) {
        return all.stream().map(Acknowledged::note).toList();
    }

    /** The notes of all revisions that bear the mark of these posts, as the measurement service has them. */
    private static List<String> notesKept(RunningProduct product, List<Acknowledged> all) {
        List<String> kept = new ArrayList<>();
        all.stream().collect(groupingBy(Acknowledged::measurement)).forEach((measurement, theirs) -> {
            String mark = theirs.getFirst().note().replaceFirst("\\d+$", "");
            JsonNode revisions = product.as("performance-office")
                    .get("%s/api/v1/measurements/%s/revisions"
                            .formatted(product.at().measurement(), measurement))
                    .expect(200)
                    .json();
            revisions.forEach(revision -> {
                if (revision.path("note").asText().startsWith(mark)) {
                    kept.add(revision.path("note").asText());
                }
            });
        });
        return kept;
    }

    private static List<String> notesInJournal(RunningProduct product, String mark) throws SQLException {
        try (Connection connection = product.inside().postgres().connect("reporting");
                PreparedStatement select = connection.prepareStatement(
                        "select substring(event from '(' || ? || '[0-9]+)') from journal where position(? in event) > 0")) {
            select.setString(1, mark);
            select.setString(2, mark);
            List<String> notes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notes.add(row.getString(1));
                }
            }
            return notes;
        }
    }

    private static JsonNode trust(RunningProduct product, String what) {
        return product.as("performance-office")
                .get(product.at().reporting() + "/api/v1/" + what)
                .expect(200)
                .json();
    }
}
