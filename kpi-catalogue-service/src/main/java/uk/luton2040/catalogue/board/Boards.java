package uk.luton2040.catalogue.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Boards implements PanacheRepositoryBase<Board, String> {

    public Board require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("board", code));
    }

    public List<Board> inOrder() {
        return list("order by position, code");
    }

    /** All of them, by code. */
    public Map<String, BoardState> states() {
        return inOrder().stream().map(Board::state).collect(Collectors.toMap(BoardState::code, Function.identity()));
    }
}
