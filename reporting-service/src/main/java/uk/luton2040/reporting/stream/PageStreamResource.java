package uk.luton2040.reporting.stream;

import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.scorecard.BoardAccess;

/** The same stream for a board's page, which has a session and no token. */
@Path("/boards/{board}/stream")
@Tenant("pages")
@Authenticated
class PageStreamResource {
    private final Streaming streaming;
    private final BoardAccess access;

    PageStreamResource(Streaming streaming, BoardAccess access) {
        this.streaming = streaming;
        this.access = access;
    }

    /** @param after the last position the page knows of; a browser that comes back names a newer one in the header */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> ofBoard(
            String board,
            @QueryParam("after") @Nullable String after,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse) {
        access.check(board);
        return streaming.of(board, lastEventId == null ? after : lastEventId, sse);
    }
}
