package uk.luton2040.catalogue.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.ScorecardState;

/**
 * What a board sees of a scorecard, and why: derived from its sights, or pinned; its own or those of the board it is
 * linked to.
 *
 * @param inheritedFrom the board whose pin or sights hold; null for its own
 * @param pinned why it is pinned; null when it is derived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoardContent(
        String board,
        String scorecard,
        @Nullable String inheritedFrom,
        @Nullable String pinned,
        List<Seen> lines) {

    /**
     * @param because {@code lead}, {@code shared} or {@code all} of a priority, {@code pinned}, or {@code every-board}
     *     where the line has no priority
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seen(
            @Nullable String number,
            String title,
            List<String> kpis,
            @Nullable String priority,
            @Nullable String outcome,
            String because) {

        static Seen of(BoardState.Seen seen) {
            ScorecardState.Line line = seen.line();
            return new Seen(line.number(), line.title(), line.kpis(), line.priority(), line.outcome(), seen.because());
        }
    }

    static BoardContent of(BoardState board, ScorecardState scorecard, Map<String, BoardState> boards) {
        BoardState.Content content = board.content(scorecard, boards);
        return new BoardContent(
                board.code(),
                scorecard.code(),
                Optional.ofNullable(content.decides())
                        .map(BoardState::code)
                        .filter(code -> !code.equals(board.code()))
                        .orElse(null),
                content.pin() == null ? null : content.pin().why(),
                content.seen().stream().map(Seen::of).toList());
    }
}
