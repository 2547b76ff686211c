package uk.luton2040.reporting.pack;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/packs")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Tag(name = "Packs")
class PackReadResource {
    private static final CacheControl REVALIDATE = CacheControl.valueOf("private, no-cache");

    private final Packs packs;
    private final Drafts drafts;
    private final Issues issues;
    private final Making making;
    private final Writing writing;
    private final Since since;
    private final PackAccess access;
    private final Clock clock;

    PackReadResource(
            Packs packs,
            Drafts drafts,
            Issues issues,
            Making making,
            Writing writing,
            Since since,
            PackAccess access,
            Clock clock) {
        this.packs = packs;
        this.drafts = drafts;
        this.issues = issues;
        this.making = making;
        this.writing = writing;
        this.since = since;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Path("{id: [^/.]+}")
    @Uncompressed
    @Transactional
    @Operation(summary = "A pack, in the format that Accept asks for", description = """
                    Roles performance-officer, director, leadership: all, drafts too. auditor: all that were issued.
                    board-viewer: those issued to the token's own boards. An issued pack answers the bytes that were stored
                    when it was issued; a draft is written as it is now, and its ETag is what If-Match wants. JSON unless
                    Accept names HTML, PDF, DOCX, XLSX or CSV; the same by `.json`, `.html` and so on. 304 with
                    If-None-Match; 404 when unknown, or not yours to see; 406 for a format there is not.""")
    public Response get(String id, @Context HttpHeaders headers, @Context Request request) {
        return answer(id, chosen(headers.getAcceptableMediaTypes()), request)
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
        return answer(id, format, request).build();
    }

    @GET
    @Path("{id: [^/.]+}/standing")
    @Transactional
    @Operation(summary = "How a pack stands now", description = """
                    Roles as for the pack. Of a draft: all that keeps it from being issued. Of an issued pack: its files with
                    their SHA-256, the issue that replaced it, and in `revised` its numbers that were revised since: what the pack
                    says, what it is now, and why.""")
    public Standing standing(String id) {
        Optional<Draft> draft = packs.draft(id, access);
        if (draft.isPresent()) {
            return standing(draft.get());
        }
        Issues.Issued issued = packs.requireIssued(id, access);
        return Standing.of(issued, issues.files(id), issues.supersededBy(id).orElse(null), since.revised(issued));
    }

    private Standing standing(Draft draft) {
        return Standing.of(
                draft,
                Hindrance.ofIssuing(
                        draft,
                        Clearances.of(drafts.steps(draft.id()), draft.hash()),
                        draft.contents().points(draft.words().answers()),
                        making.meeting(draft.meeting().code()).orElse(null),
                        clock.instant()));
    }

    @GET
    @Path("{id: [^/.]+}/history")
    @Transactional
    @Operation(summary = "Who did what to a pack, and when", description = """
                    Roles as for the pack. Oldest first: assembled, edited, refreshed, cleared, sent back, issued, each with the
                    hash that the content had afterwards.""")
    public List<Step> history(String id) {
        if (packs.draft(id, access).isEmpty() && packs.issued(id, access).isEmpty()) {
            throw ProblemException.notFound("pack", id);
        }
        return drafts.steps(id);
    }

    private Response.ResponseBuilder answer(String id, String format, Request request) {
        Issues.PackFile file;
        EntityTag tag;
        Optional<Draft> draft = packs.draft(id, access);
        if (draft.isPresent()) {
            file = writing.file(packs.pack(draft.get()), format)
                    .orElseThrow(() -> ProblemException.notFound("format", format));
            tag = tag(draft.get(), format);
        } else {
            file = packs.issued(id, access)
                    .map(issued ->
                            issues.file(id, format).orElseThrow(() -> ProblemException.notFound("format", format)))
                    .orElseThrow(() -> ProblemException.notFound("pack", id));
            tag = new EntityTag(file.sha256());
        }
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        return (notModified != null
                        ? notModified
                        : Response.ok(file.bytes(), file.mediaType())
                                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(id, format)))
                .tag(tag)
                .cacheControl(REVALIDATE);
    }

    private static EntityTag tag(Draft draft, String format) {
        String revision = Long.toString(draft.revision());
        return new EntityTag(format.equals(Writing.JSON) ? revision : revision + "-" + format);
    }

    /** What people read is shown where they are, what they work on is saved. */
    private static String disposition(String id, String format) {
        boolean isShown = format.equals(Writing.JSON) || format.equals("html") || format.equals("pdf");
        return "%s; filename=\"%s.%s\"".formatted(isShown ? "inline" : "attachment", id, format);
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
