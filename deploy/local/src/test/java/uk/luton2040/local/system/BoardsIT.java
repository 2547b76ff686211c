package uk.luton2040.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithProduct.class)
class BoardsIT {
    /** What a board sees of its KPIs; statuses are those of the active ones. */
    private record Counts(String board, String scorecard, long proposed, long green, long amber, long red, long grey) {
        static Counts of(Scorecard scorecard) {
            List<JsonNode> active = scorecard.kpis().stream()
                    .filter(kpi -> kpi.path("lifeCycle").asText().equals("active"))
                    .toList();
            return new Counts(
                    scorecard.board(),
                    scorecard.code(),
                    scorecard.kpis().size() - active.size(),
                    count(active, "green"),
                    count(active, "amber"),
                    count(active, "red"),
                    count(active, "grey"));
        }

        private static long count(List<JsonNode> kpis, String status) {
            return kpis.stream()
                    .filter(kpi -> kpi.at("/status/code").asText().equals(status))
                    .count();
        }

        long judged() {
            return green + amber + red;
        }

        String row() {
            return "%-42s %-12s %7d %9d %6d %6d %6d %6d"
                    .formatted(board, scorecard, judged() + grey, proposed, green, amber, red, grey);
        }
    }

    @Test
    void boardsAreNotGrey(RunningProduct product) {
        // When
        List<Counts> boards = Scorecard.all(product).stream().map(Counts::of).toList();

        // Then
        System.out.printf(
                "%n%-42s %-12s %7s %9s %6s %6s %6s %6s%n",
                "board", "scorecard", "active", "proposed", "green", "amber", "red", "grey");
        boards.forEach(board -> System.out.println(board.row()));
        assertThat(boards)
                .filteredOn(board -> List.of("health-and-wellbeing-board", "inclusive-economy-board")
                        .contains(board.board()))
                .hasSize(2)
                .allSatisfy(board -> assertThat(board.judged()).isGreaterThan(board.grey()));
        assertThat(boards)
                .filteredOn(board -> board.scorecard().equals("corporate"))
                .isNotEmpty()
                .allSatisfy(board -> assertThat(board.judged()).isGreaterThan(board.grey()));
    }
}
