package uk.luton2040.reporting.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.scorecard.Asked;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardFacts;
import uk.luton2040.reporting.view.Conditional;
import uk.luton2040.reporting.view.Document;

@Path("/api/v1/meetings")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Meetings")
class MeetingResource {
    private static final String EXAMPLE = """
            {"asAt":"2021-10-31T09:00:00Z","day":"2021-10-31","next":[{"code":"hwb-2021-11-24","board":"health-and-wellbeing-board",
            "boardName":"Health and Wellbeing Board","date":"2021-11-24","cutOff":"2021-10-27","chase":"2021-10-31","clearance":"2021-11-10",
            "publication":"2021-11-16","scorecards":["luton-2040"],"status":"planned","daysUntil":24}],"meetings":[]}""";

    private final BoardFacts known;
    private final BoardAccess access;

    MeetingResource(BoardFacts known, BoardAccess access) {
        this.known = known;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardMeetings.class),
                            examples = @ExampleObject(name = "meetings", value = EXAMPLE)))
    @Operation(summary = "Boards' meetings with their days, and the next of each", description = """
                    Roles performance-officer, auditor, catalogue-editor: of every board; board-viewer: of the token's own.
                    `board` asks for one board. By date, with cut-off, chase, clearance and publication day. `asAt` asks for
                    what was known at an instant; which meeting is next follows from its day. Strong ETag; 304 with
                    If-None-Match. 404 for a board that is unknown or not yours to see; 422 for no instant.""")
    public Response list(
            @QueryParam("board") @Nullable String board,
            @QueryParam("asAt") @Nullable String asAt,
            @Context Request request) {
        BoardFacts.Seen then = known.at(board, Asked.instant(asAt));
        return Conditional.answer(
                Document.of(BoardMeetings.of(
                        then.facts(), then.asAt(), one -> (board == null || one.equals(board)) && access.maySee(one))),
                request);
    }
}
