package uk.luton2040.catalogue.meeting;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.board.Boards;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.kit.http.Codes;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/meetings")
@Authenticated
@Tag(name = "Meetings")
class MeetingResource {
    private final Meetings meetings;
    private final Boards boards;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    MeetingResource(
            Meetings meetings, Boards boards, Preconditions preconditions, Outbox outbox, Caller caller, Clock clock) {
        this.meetings = meetings;
        this.boards = boards;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Meetings by date, cancelled ones too", description = """
                    Any signed-in caller. `board` narrows to one board, `from` is the first day and `until` the day after the
                    last. Pages by `cursor` and `limit` (at most 200).""")
    public Response list(
            @QueryParam("board") @Nullable String board,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Page.of(meetings.page(board, from, until, page), page, Meetings::cursor)
                .map(Meeting::state)
                .toResponse(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One meeting", description = "Any signed-in caller. 404 when unknown.")
    public Response get(String code) {
        Meeting meeting = meetings.require(code);
        return ETags.ok(meeting.state(), meeting.revision());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(summary = "Keep a meeting, with its days and the scorecards it receives", description = """
                    Role catalogue-editor, with If-Match; a meeting that is not there yet has the ETag "0". Days left out are
                    20 (cut-off), 18 (chase), 10 (clearance) and 6 (publication) working days before it; scorecards left out
                    are all that the board receives now. Working days are Monday to Friday: bank holidays are not known here,
                    so with one in between publish a day earlier. 422 points at days out of order, a publication later than
                    five clear days before (Local Government Act 1972, section 100B; the answer names the latest day), an
                    unknown board, a scorecard it does not receive, a day on which it has another meeting, and a
                    cancellation without a note. A cancelled meeting is kept.""")
    public Response put(
            @Pattern(regexp = Codes.FORM, message = Codes.WORDS) String code, @Valid @NotNull NewMeeting wanted) {
        Optional<Meeting> present = meetings.findByIdOptional(code);
        preconditions.check(present.map(Meeting::revision).orElse(0L));
        Map<String, BoardState> known = boards.states();
        List<Problem.Error> errors = MeetingCheck.errors(code, wanted, known, meetings.of(wanted.board()));
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The meeting cannot be kept.", errors);
        }
        String what = what(wanted, present);
        Meeting meeting = present.orElseGet(() -> new Meeting(code));
        meeting.plan(wanted, Objects.requireNonNull(known.get(wanted.board())).receives(known));
        meetings.persist(meeting);
        outbox.add(meeting.changed(what, caller.name(), clock.instant()));
        return ETags.ok(meeting.state(), meeting.revision());
    }

    private static String what(NewMeeting wanted, Optional<Meeting> present) {
        if (wanted.isCancelled() && !present.map(Meeting::isCancelled).orElse(false)) {
            return "cancelled";
        }
        return present.isPresent() ? "changed" : "planned";
    }
}
