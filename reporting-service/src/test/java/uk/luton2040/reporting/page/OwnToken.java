package uk.luton2040.reporting.page;

import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.luton2040.reporting.form.Forms;

/** For tests of those whom no page offers a form: what they could send all the same. */
@Path(OwnToken.PATH)
@Tenant("pages")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OwnToken {
    public static final String PATH = "/tests/token";

    private final Forms forms;

    OwnToken(Forms forms) {
        this.forms = forms;
    }

    @GET
    @Operation(hidden = true)
    public String token() {
        return forms.token();
    }
}
