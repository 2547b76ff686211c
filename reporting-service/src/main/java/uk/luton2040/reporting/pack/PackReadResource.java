package uk.luton2040.reporting.pack;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/packs")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Packs")
class PackReadResource {
    private final Shelf shelf;
    private final Writing writing;

    PackReadResource(Shelf shelf, Writing writing) {
        this.shelf = shelf;
        this.writing = writing;
    }

    @GET
    @Path("{id: [^/.]+}")
    @Uncompressed
    @Transactional
    @Operation(summary = "A pack, in the format that Accept asks for", description = """
                    Roles performance-officer, director, leadership: all, drafts too. auditor: all that were issued.
                    board-viewer: those issued to the token's own boards. An issued pack answers the bytes that were stored
                    when it was issued, but for words of providers that were redacted since; a draft is written as it is now, and
                    its ETag is what If-Match wants. JSON unless
                    Accept names HTML, PDF, DOCX, XLSX or CSV; the same by `.json`, `.html` and so on. 304 with
                    If-None-Match; 404 when unknown, or not yours to see; 406 for a format there is not.""")
    public Response get(String id, @Context HttpHeaders headers, @Context Request request) {
        return shelf.file(id, chosen(headers.getAcceptableMediaTypes()), request)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("{id: [^/.]+}.{format: [a-z]+}")
    @Uncompressed
    @Transactional
    @Operation(
            summary = "A pack in one format",
            description = "As GET packs/{id} answers it. 404 for a format there is not.")
    public Response file(String id, String format, @Context Request request) {
        return shelf.file(id, format, request).build();
    }

    @GET
    @Path("{id: [^/.]+}/standing")
    @Transactional
    @Operation(summary = "How a pack stands now", description = """
                    Roles as for the pack. Of a draft: all that keeps it from being issued. Of an issued pack: its files with
                    their SHA-256, the issue that replaced it, and in `revised` its numbers that were revised since: what the pack
                    says, what it is now, and why. `redactions` says what was taken out of it after it was issued: its other
                    formats were written anew then, and `sha256Before` is what each was. `hash` stays that of what was
                    cleared.""")
    public Standing standing(String id) {
        return shelf.standing(id);
    }

    @GET
    @Path("{id: [^/.]+}/history")
    @Transactional
    @Operation(summary = "Who did what to a pack, and when", description = """
                    Roles as for the pack. Oldest first: assembled, edited, refreshed, cleared, sent back, redacted, issued, each with the
                    hash that the content had afterwards.""")
    public List<Step> history(String id) {
        return shelf.steps(id);
    }

    private String chosen(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(wanted -> writing.offers().stream()
                        .filter(offer -> wanted.isCompatible(MediaType.valueOf(offer.mediaType()))))
                .map(Writing.Offer::code)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        "A pack is offered as %s."
                                .formatted(String.join(
                                        ", ",
                                        writing.offers().stream()
                                                .map(Writing.Offer::mediaType)
                                                .toList()))));
    }
}
