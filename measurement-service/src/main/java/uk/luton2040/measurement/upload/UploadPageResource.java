package uk.luton2040.measurement.upload;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measurement.returns.Listing;
import uk.luton2040.measurement.submission.FileSubmissions;
import uk.luton2040.measurement.submission.SentFile;
import uk.luton2040.measurement.submission.SubmissionReport;
import uk.luton2040.measurement.template.Templates;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.returns.OpenedPeriod;

/** The pages behind a link. Nobody signs in: the link's token is all there is, so no cookie can be misused either. */
@Path("/upload/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class UploadPageResource {
    private static final int UNPROCESSABLE = 422;

    private final UploadLinks links;
    private final Uploads uploads;
    private final Templates templates;
    private final Clock clock;

    UploadPageResource(UploadLinks links, Uploads uploads, Templates templates, Clock clock) {
        this.links = links;
        this.uploads = uploads;
        this.templates = templates;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance start(String token) {
        return page(new Token(token), List.of());
    }

    @GET
    @Path("template.csv")
    @Transactional
    @Produces(Listing.CSV)
    @Operation(hidden = true)
    public Response csv(String token) throws IOException {
        UploadLink link = links.requireOpen(new Token(token));
        return templates.csv(link.organisation(), templates.require(link.period()), false);
    }

    @GET
    @Path("template.xlsx")
    @Transactional
    @Produces(Templates.XLSX)
    @Operation(hidden = true)
    public Response workbook(String token) throws IOException {
        UploadLink link = links.requireOpen(new Token(token));
        return templates.workbook(link.organisation(), templates.require(link.period()), false);
    }

    /** The form's only {@code action} is to check: nothing is sent unseen. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response check(String token, @RestForm("file") @Nullable FileUpload upload) throws IOException {
        Token secret = new Token(token);
        UploadLink link = links.requireOpen(secret);
        if (upload == null || upload.size() == 0) {
            return refused(secret, "Choose a file that is not empty.");
        }
        if (upload.size() > CheckedFile.MOST_BYTES) {
            return refused(secret, "Choose a file of at most 8 MB.");
        }
        byte[] content = Files.readAllBytes(upload.uploadedFile());
        FileSubmissions.Check check;
        try {
            check = uploads.check(new SentFile(link.organisation(), SpooledBody.of(content)), link.sender());
        } catch (ProblemException refusal) {
            return refused(secret, Words.of(refusal));
        }
        String kept =
                check.report().refused() == 0 ? uploads.keep(secret, content).toString() : "";
        OpenedPeriod opened = templates.require(link.period());
        return Response.ok(UploadPages.Templates.checked(
                        UploadPages.Link.of(link, secret, opened),
                        UploadPages.Result.of(upload.fileName(), check, kept)))
                .build();
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(String token, @RestForm("checked") @Nullable String checked) {
        Token secret = new Token(token);
        try {
            UUID id = id(checked);
            SentFile file = uploads.kept(secret, id);
            SubmissionReport report = uploads.send(file, secret, id);
            return Response.ok(UploadPages.Templates.receipt(
                            UploadPages.Receipt.of(file.organisation(), report, Day.withTime(clock.instant()))))
                    .build();
        } catch (CheckedAnew stale) {
            return refused(
                    secret, "That was not the file that was checked last. Check the file you mean, then send it.");
        } catch (ProblemException refusal) {
            return refused(secret, Words.of(refusal));
        }
    }

    private static UUID id(@Nullable String checked) {
        try {
            return UUID.fromString(checked == null ? "" : checked);
        } catch (IllegalArgumentException e) {
            throw new CheckedAnew();
        }
    }

    private Response refused(Token token, String problem) {
        return refused(token, List.of(problem));
    }

    private Response refused(Token token, List<String> problems) {
        return Response.status(UNPROCESSABLE).entity(page(token, problems)).build();
    }

    private TemplateInstance page(Token token, List<String> problems) {
        UploadLink link = links.requireOpen(token);
        OpenedPeriod opened = templates.require(link.period());
        return UploadPages.Templates.start(
                UploadPages.Link.of(link, token, opened),
                templates.owed(link.organisation(), opened).stream()
                        .map(UploadPages.Owed::of)
                        .toList(),
                problems);
    }

    /** One page for all of them: what was wrong with it is the performance office's to say. */
    @ServerExceptionMapper
    @PermitAll
    public Response gone(NoSuchLink none) {
        return Response.status(none.wasGood() ? Response.Status.GONE : Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(UploadPages.Templates.gone())
                .build();
    }
}
