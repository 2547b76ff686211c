package uk.luton2040.reporting.thread;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.form.Choice;
import uk.luton2040.reporting.scorecard.Asked;

/** The golden thread, walked from the vision to the team plan and back. */
@Path("/golden-thread")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.CATALOGUE_EDITOR, Roles.BOARD_VIEWER})
@Produces(MediaType.TEXT_HTML)
class ThreadPageResource {
    private final Threads threads;
    private final Template thread;
    private final Template place;

    ThreadPageResource(Threads threads, Template thread, Template place) {
        this.threads = threads;
        this.thread = thread;
        this.place = place;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance whole(
            @QueryParam("board") @Nullable String asked, @QueryParam("asAt") @Nullable String asAt) {
        String board = Choice.given(asked);
        GoldenThread.Report report = threads.report(board, Asked.instant(asAt));
        return thread.data("report", report, "walk", Walk.of(report), "isNarrow", board != null)
                .data("boards", Choice.ofBoards(threads.boards(), board));
    }

    @GET
    @Path("{kind}/{code}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance one(String kind, String code, @QueryParam("asAt") @Nullable String asAt) {
        GoldenThread.Report report = threads.around(kind, code, Asked.instant(asAt));
        return place.data("place", Walk.place(report, kind + "/" + code), "asAt", report.asAt())
                .data(
                        "looseEnds",
                        report.looseEnds().stream()
                                .filter(end ->
                                        end.kind().equals(kind) && end.code().equals(code))
                                .toList());
    }
}
