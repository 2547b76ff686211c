package uk.luton2040.catalogue.board;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Boards implements PanacheRepositoryBase<Board, String> {

    public Board require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("board", code));
    }

    public List<Board> inOrder() {
        return list("order by position, code");
    }
}
