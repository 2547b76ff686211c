package uk.luton2040.catalogue.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.kit.problem.Problem;

/** Whether a meeting can be kept: its days in order, its board's scorecards, nothing else on that day. */
public final class MeetingCheck {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final String code;
    private final NewMeeting wanted;
    private final List<Problem.Error> errors = new ArrayList<>();

    private MeetingCheck(String code, NewMeeting wanted) {
        this.code = code;
        this.wanted = wanted;
    }

    /**
     * What is wrong, each with a pointer into the body.
     *
     * @param meetings those of its board at least
     */
    public static List<Problem.Error> errors(
            String code, NewMeeting wanted, Map<String, BoardState> boards, Collection<Meeting> meetings) {
        MeetingCheck check = new MeetingCheck(code, wanted);
        int year = wanted.date().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            check.refuse(
                    "/date", "out-of-range", "Meetings are of the years %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
            return check.errors;
        }
        check.errors.addAll(Timetable.of(wanted).errors(wanted));
        check.board(boards, meetings);
        check.sameDay(meetings);
        if (wanted.isCancelled() && (wanted.note() == null || wanted.note().isBlank())) {
            check.refuse("/note", "missing", "Say why the meeting is cancelled.");
        }
        return check.errors;
    }

    private void board(Map<String, BoardState> boards, Collection<Meeting> meetings) {
        BoardState board = boards.get(wanted.board());
        if (board == null) {
            refuse("/board", "unknown", "There is no board '%s'.".formatted(wanted.board()));
        } else if (wanted.scorecards() != null) {
            scorecards(wanted.scorecards(), board.receives(boards), meetings);
        }
    }

    /** What a meeting has been given stays its own when the board receives something else later. */
    private void scorecards(List<String> scorecards, List<String> received, Collection<Meeting> meetings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scorecards.size(); i++) {
            String scorecard = scorecards.get(i);
            String pointer = "/scorecards/" + i;
            if (!seen.add(scorecard)) {
                refuse(pointer, "twice", "'%s' is there twice.".formatted(scorecard));
            } else if (!received.contains(scorecard)
                    && meetings.stream()
                            .noneMatch(known -> known.id().equals(code) && known.receives(wanted.board(), scorecard))) {
                refuse(
                        pointer,
                        "not-received",
                        received.isEmpty()
                                ? "The board receives no scorecard."
                                : "The board receives %s, and no '%s'."
                                        .formatted(String.join(", ", received), scorecard));
            }
        }
    }

    private void sameDay(Collection<Meeting> meetings) {
        if (wanted.isCancelled()) {
            return;
        }
        meetings.stream()
                .filter(other -> !other.id().equals(code) && other.isPlannedFor(wanted.board(), wanted.date()))
                .findFirst()
                .ifPresent(other -> refuse(
                        "/date",
                        "taken",
                        "The board has the meeting '%s' on that day; change that one, or cancel it."
                                .formatted(other.id())));
    }

    private void refuse(String pointer, String problem, String sentence) {
        errors.add(new Problem.Error(pointer, problem, sentence));
    }
}
