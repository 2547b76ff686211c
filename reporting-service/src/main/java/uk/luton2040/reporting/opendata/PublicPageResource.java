package uk.luton2040.reporting.opendata;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.luton2040.reporting.view.Document;

/** What is open, as pages that need no sign-in: the public documents and nothing else. */
@Path("/public")
@Tenant("pages")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PublicPageResource {
    private final OpenData open;
    private final Template publicBoards;
    private final Template publicBoard;
    private final Template publicKpi;

    PublicPageResource(OpenData open, Template publicBoards, Template publicBoard, Template publicKpi) {
        this.open = open;
        this.publicBoards = publicBoards;
        this.publicBoard = publicBoard;
        this.publicKpi = publicKpi;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance boards() {
        return publicBoards.data("open", read(open.boards(), PublicBoards.class));
    }

    @GET
    @Path("boards/{board}/{scorecard}")
    @Operation(hidden = true)
    public TemplateInstance scorecard(String board, String scorecard) {
        OpenData.Shown its = open.scorecard(board, scorecard);
        return publicBoard.data("shown", read(its.forms(), PublicScorecard.class), "sparklines", its.sparklines());
    }

    @GET
    @Path("kpis/{code}")
    @Operation(hidden = true)
    public TemplateInstance kpi(String code) {
        return publicKpi.data("history", read(open.history(code), PublicHistory.class));
    }

    private static <T> T read(OpenData.Forms forms, Class<T> form) {
        Document json = forms.json();
        return json.as(form);
    }
}
