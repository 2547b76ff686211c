package uk.luton2040.delivery.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.luton2040.contracts.BoardRequestState;
import uk.luton2040.delivery.action.ActionView;
import uk.luton2040.delivery.action.Actions;
import uk.luton2040.delivery.action.SubjectKind;
import uk.luton2040.delivery.followup.Editing;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownBoard;
import uk.luton2040.delivery.known.KnownMeeting;
import uk.luton2040.delivery.request.BoardRequestView.ReportTo;
import uk.luton2040.kit.problem.Problem;

/** From which meeting a request came and to which it is to be reported. */
@ApplicationScoped
class Reporting {
    private final Known known;
    private final Actions actions;
    private final Editing editing;

    Reporting(Known known, Actions actions, Editing editing) {
        this.known = known;
        this.actions = actions;
        this.editing = editing;
    }

    /** What is wrong with it, each with a pointer into the body. */
    List<Problem.Error> errors(NewBoardRequest wanted) {
        List<Problem.Error> errors = new ArrayList<>();
        if (known.find(KnownBoard.class, wanted.board()).isEmpty()) {
            errors.add(new Problem.Error("/board", "unknown", "There is no board '%s'.".formatted(wanted.board())));
        }
        if (wanted.meeting() == null) {
            if (wanted.askedOn() == null) {
                errors.add(new Problem.Error("/askedOn", "missing", "Name the meeting, or the day."));
            }
            return errors;
        }
        Optional<KnownMeeting> meeting = known.find(KnownMeeting.class, wanted.meeting())
                .filter(found -> found.board().equals(wanted.board()));
        if (meeting.isEmpty()) {
            errors.add(new Problem.Error(
                    "/meeting", "unknown", "The board has no meeting '%s'.".formatted(wanted.meeting())));
        } else if (wanted.askedOn() != null
                && !wanted.askedOn().equals(meeting.get().date())) {
            errors.add(new Problem.Error(
                    "/askedOn",
                    "other-day",
                    "That meeting is on %s.".formatted(meeting.get().date())));
        }
        return errors;
    }

    /** Of one without errors. */
    LocalDate askedOn(NewBoardRequest wanted) {
        return wanted.meeting() == null
                ? Objects.requireNonNull(wanted.askedOn())
                : known.find(KnownMeeting.class, wanted.meeting()).orElseThrow().date();
    }

    /** However many, two statements. */
    List<BoardRequestView> views(List<BoardRequest> requests) {
        LocalDate today = editing.today();
        Calendar calendar = Calendar.of(known.all(KnownMeeting.class).values());
        Map<String, List<ActionView>> doing = actions.on(
                SubjectKind.BOARD_REQUEST,
                requests.stream().map(BoardRequest::id).toList(),
                today);
        return requests.stream()
                .map(request -> view(request, calendar, doing.getOrDefault(request.id(), List.of()), today))
                .toList();
    }

    private static BoardRequestView view(
            BoardRequest request, Calendar calendar, List<ActionView> doing, LocalDate today) {
        BoardRequestState state = request.state();
        Optional<KnownMeeting> next = calendar.next(request.board(), request.waitsSince());
        return new BoardRequestView(
                state.code(),
                state.board(),
                state.meeting(),
                state.askedOn(),
                state.request(),
                state.owner(),
                state.standing(),
                next.map(meeting -> new ReportTo(meeting.code(), meeting.date()))
                        .orElse(null),
                request.standing() == Standing.OPEN
                        && next.filter(meeting -> meeting.date().isBefore(today))
                                .isPresent(),
                state.log(),
                doing,
                state.illustrative());
    }
}
