package uk.luton2040.reporting.stream;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.Scorecards;

@Path("/api/v1/boards/{board}/stream")
@Tag(name = "Live")
class BoardStreamResource {
    private static final String EXAMPLE = """
            : changes after this are told
            id: 41
            retry: 2000

            id: 42
            event: scorecard-changed
            data: {"board":"health-and-wellbeing-board","scorecard":"luton-2040","period":"FY2021-H1","asAt":"2026-11-22T18:57:11.202127Z","etag":"6f1c…","kpis":[{"code":"DIS-02","before":"amber","after":"green"}]}
            """;

    private final Streaming streaming;
    private final BoardAccess access;
    private final Scorecards scorecards;

    BoardStreamResource(Streaming streaming, BoardAccess access, Scorecards scorecards) {
        this.streaming = streaming;
        this.access = access;
        this.scorecards = scorecards;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
    @Operation(summary = "Changes of a board's scorecards, as they happen", description = """
                    Roles performance-officer, auditor, catalogue-editor; board-viewer for the token's own boards. \
                    Server-sent events: one `scorecard-changed` each time a scorecard becomes another, with the KPIs of \
                    which something new is known and their status before and after. `Last-Event-ID` goes on where a \
                    connection broke; who was away for too long is told to `reload`. A comment every 15 s. It ends with \
                    the event `token-expired` when the token does. A stream counts as a request in flight (429), and a \
                    replica serves so many of them (503). 404 when the board is unknown, or not yours to see.""")
    @APIResponse(
            responseCode = "200",
            description = "It goes on until one side ends it",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            examples = @ExampleObject(name = "a change", value = EXAMPLE)))
    public Multi<OutboundSseEvent> ofBoard(
            String board,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse) {
        access.check(board);
        scorecards.overview(board);
        return streaming.of(board, lastEventId, sse);
    }
}
