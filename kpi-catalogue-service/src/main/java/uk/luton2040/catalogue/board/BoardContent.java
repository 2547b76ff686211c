package uk.luton2040.catalogue.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.BoardState.Sight;
import uk.luton2040.contracts.ScorecardState;

/**
 * What a board sees of a scorecard, and why: derived from its sights, its own or those of the board it is linked to.
 *
 * @param inheritedFrom the board whose sights hold; null for its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardContent(
        String board, String scorecard, @Nullable String inheritedFrom, List<Seen> lines) {

    /** @param because {@code lead}, {@code shared} or {@code all} of a priority; {@code every-board} where the line has none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seen(
            @Nullable String number,
            String title,
            List<String> kpis,
            @Nullable String priority,
            @Nullable String outcome,
            String because) {}

    static BoardContent of(BoardState board, ScorecardState scorecard, Map<String, BoardState> boards) {
        Optional<BoardState> seer = board.lineage(boards).stream()
                .filter(above -> !above.sights().isEmpty())
                .findFirst();
        List<Sight> sights = seer.map(BoardState::sights).orElse(List.of());
        List<Seen> lines = scorecard.lines().stream()
                .flatMap(line -> because(line, sights)
                        .map(why -> new Seen(
                                line.number(), line.title(), line.kpis(), line.priority(), line.outcome(), why))
                        .stream())
                .toList();
        String inheritedFrom = seer.map(BoardState::code)
                .filter(code -> !code.equals(board.code()))
                .orElse(null);
        return new BoardContent(board.code(), scorecard.code(), inheritedFrom, lines);
    }

    private static Optional<String> because(ScorecardState.Line line, List<Sight> sights) {
        if (line.priority() == null) {
            return Optional.of("every-board");
        }
        return sights.stream()
                .filter(sight -> sight.priority().equals(line.priority())
                        && (sight.outcome() == null || sight.outcome().equals(line.outcome())))
                .map(Sight::role)
                .findFirst();
    }
}
