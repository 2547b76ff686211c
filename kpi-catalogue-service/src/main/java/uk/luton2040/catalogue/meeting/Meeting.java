package uk.luton2040.catalogue.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.kit.aggregate.Aggregate;

/** A board's date, the days that lead up to it and the scorecards it receives. */
@Entity
public class Meeting extends Aggregate<MeetingState> {
    static final String PLANNED = "planned";
    static final String CANCELLED = "cancelled";

    @Id
    private String code;

    private String board;
    private LocalDate day;
    private @Nullable String title;
    private Timetable timetable;
    private List<String> scorecards = new ArrayList<>();
    private String status = PLANNED;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init")
    public Meeting(String code) {
        this.code = code;
    }

    /**
     * Makes it so, whole; {@link MeetingCheck} says whether it may be.
     *
     * @param received what its board receives, for a meeting that does not say
     */
    public void plan(NewMeeting wanted, List<String> received) {
        board = wanted.board();
        day = wanted.date();
        title = wanted.title();
        timetable = Timetable.of(wanted);
        scorecards = new ArrayList<>(Objects.requireNonNullElse(wanted.scorecards(), received));
        status = wanted.isCancelled() ? CANCELLED : PLANNED;
        note = wanted.note();
    }

    /** Whether it stands in the way of another on that day. */
    boolean isPlannedFor(String otherBoard, LocalDate otherDay) {
        return status.equals(PLANNED) && board.equals(otherBoard) && day.equals(otherDay);
    }

    /** Whether it is that board's and receives that already, whatever its board receives now. */
    boolean receives(String itsBoard, String scorecard) {
        return itsBoard.equals(board) && scorecards.contains(scorecard);
    }

    boolean isCancelled() {
        return status.equals(CANCELLED);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public MeetingState state() {
        return new MeetingState(
                code,
                board,
                day,
                title,
                timetable.cutOff(),
                timetable.chase(),
                timetable.clearance(),
                timetable.publication(),
                List.copyOf(scorecards),
                status,
                note);
    }
}
