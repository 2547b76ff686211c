package uk.luton2040.delivery.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.delivery.action.SubjectKind;
import uk.luton2040.delivery.action.Subjects;

/** Boards' requests, as what actions are about. */
@ApplicationScoped
class RequestSubjects implements Subjects {
    private final BoardRequests requests;

    RequestSubjects(BoardRequests requests) {
        this.requests = requests;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.BOARD_REQUEST;
    }

    @Override
    public boolean exists(String code) {
        return requests.findByIdOptional(code).isPresent();
    }

    @Override
    public Set<String> seenBy(String board) {
        return requests.list("board", board).stream().map(BoardRequest::id).collect(Collectors.toSet());
    }
}
