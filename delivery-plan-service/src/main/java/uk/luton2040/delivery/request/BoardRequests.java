package uk.luton2040.delivery.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;

@ApplicationScoped
class BoardRequests implements PanacheRepositoryBase<BoardRequest, String> {
    /** Whichever meeting has gone by since it was asked: the next one was no later. */
    private static final String OVERDUE = """
            standing = :waiting and exists (select 1 from PlannedMeeting meeting
                where meeting.board = request.board and meeting.day > request.waitsSince and meeting.day < :today)
            """;

    BoardRequest require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("board request", code));
    }

    /** One more than the page holds, by code, so that the caller knows whether there is another page. */
    List<BoardRequest> matching(BoardRequestFilter filter, LocalDate today, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("code > :after"));
        Parameters parameters = Parameters.with("after", page.after());
        if (filter.board != null) {
            conditions.add("board = :board");
            parameters.and("board", filter.board);
        }
        if (filter.meeting != null) {
            conditions.add("meeting = :meeting");
            parameters.and("meeting", filter.meeting);
        }
        if (filter.owner != null) {
            conditions.add("owner = :owner");
            parameters.and("owner", filter.owner);
        }
        if (filter.standing != null) {
            conditions.add("standing = :standing");
            parameters.and(
                    "standing", Coded.find(Standing.class, filter.standing).orElseThrow());
        }
        if (filter.overdue != null) {
            conditions.add(Boolean.parseBoolean(filter.overdue) ? OVERDUE : "not (%s)".formatted(OVERDUE));
            parameters.and("today", today).and("waiting", Standing.OPEN);
        }
        return find(
                        "from BoardRequest request where " + String.join(" and ", conditions) + " order by code",
                        parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
