package uk.luton2040.measurement.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measurement.returns.Listing;
import uk.luton2040.measures.returns.OpenedPeriod;

@Path("/api/v1/templates/{organisation}/{period}")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
@Tag(name = "Returns")
class TemplateResource {
    static final String XLSX = Templates.XLSX;

    private final Templates templates;
    private final Caller caller;

    TemplateResource(Templates templates, Caller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({Listing.CSV, XLSX})
    @Operation(
            summary = "What an organisation still has to send for an opened period, as a file to fill in",
            description = "Performance officers and auditors; data submitters and provider managers their own"
                    + " organisation's. A row for each value that is missing or queried, with `all=true` for each that"
                    + " is owed; the columns are those a submission takes, then some that help to fill them in. As CSV,"
                    + " or with Accept " + XLSX + " as a workbook with lists to choose from and a sheet that explains"
                    + " the columns. 404 when the period is not opened, nothing is owed for it, or the organisation is"
                    + " another one.")
    public Response get(
            String organisation,
            String period,
            @QueryParam("all") @Pattern(regexp = "true|false", message = "must be true or false") @Nullable String all,
            @Context HttpHeaders headers)
            throws IOException {
        caller.requireSightOf(organisation);
        OpenedPeriod opened = templates.require(period);
        return wantsWorkbook(headers)
                ? templates.workbook(organisation, opened, Boolean.parseBoolean(all))
                : templates.csv(organisation, opened, Boolean.parseBoolean(all));
    }

    private static boolean wantsWorkbook(HttpHeaders headers) {
        for (MediaType acceptable : headers.getAcceptableMediaTypes()) {
            if (acceptable.isCompatible(MediaType.valueOf("text/csv"))) {
                return false;
            }
            if (acceptable.isCompatible(MediaType.valueOf(XLSX))) {
                return true;
            }
        }
        return false;
    }
}
