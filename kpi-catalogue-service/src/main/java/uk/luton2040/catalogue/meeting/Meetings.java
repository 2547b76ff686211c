package uk.luton2040.catalogue.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, String> {
    private static final String SEPARATOR = " ";

    public Meeting require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("meeting", code));
    }

    public List<Meeting> inOrder() {
        return list("order by day, code");
    }

    List<Meeting> of(String board) {
        return list("board", board);
    }

    /**
     * One more than the page holds, so that the caller knows whether there is another page.
     *
     * @param from the first day
     * @param until the day after the last
     */
    List<Meeting> page(@Nullable String board, @Nullable LocalDate from, @Nullable LocalDate until, PageRequest page) {
        Place after = page.after(Place::read).orElse(Place.START);
        return find(
                        """
                        (?1 = '' or board = ?1) and day >= ?2 and day < ?3 and (day > ?4 or day = ?4 and code > ?5)
                        order by day, code
                        """,
                        Objects.requireNonNullElse(board, ""),
                        Objects.requireNonNullElse(from, Place.FIRST_DAY),
                        Objects.requireNonNullElse(until, Place.DAY_AFTER_THE_LAST),
                        after.day(),
                        after.code())
                .page(0, page.limit() + 1)
                .list();
    }

    static String cursor(Meeting meeting) {
        return meeting.state().date() + SEPARATOR + meeting.id();
    }

    private record Place(LocalDate day, String code) {
        static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
        static final LocalDate DAY_AFTER_THE_LAST = LocalDate.of(9999, 12, 31);

        static final Place START = new Place(FIRST_DAY, "");

        static Place read(String written) {
            String[] parts = written.split(SEPARATOR, 2);
            return new Place(LocalDate.parse(parts[0]), parts[1]);
        }
    }
}
