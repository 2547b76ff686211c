package uk.luton2040.measurement.upload;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.mail.NotSent;
import uk.luton2040.mail.Post;
import uk.luton2040.mail.reminder.Contacts;
import uk.luton2040.measurement.reminder.Providers;
import uk.luton2040.measurement.template.Templates;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.returns.OpenedPeriod;

@Path("/api/v1/upload-links")
@Tag(name = "Upload links")
class UploadLinkResource {
    private final UploadLinks links;
    private final CheckedFiles files;
    private final Templates templates;
    private final Contacts contacts;
    private final Providers providers;
    private final Post post;
    private final UploadLinksConfig config;
    private final Caller caller;
    private final Clock clock;

    UploadLinkResource(
            UploadLinks links,
            CheckedFiles files,
            Templates templates,
            Contacts contacts,
            Providers providers,
            Post post,
            UploadLinksConfig config,
            Caller caller,
            Clock clock) {
        this.links = links;
        this.files = files;
        this.templates = templates;
        this.contacts = contacts;
        this.providers = providers;
        this.post = post;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    private record Made(UploadLinkView view, UploadLetter letter) {}

    /** Not idempotent: the answer of an idempotent request is kept, and this one's is a secret. */
    @POST
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Operation(
            summary = "Make a link through which an organisation without a client sends one file",
            description = "Role performance-officer. The answer has the link, this once: whoever opens it can download"
                    + " the organisation's template, check a filled-in CSV or XLSX file and send it, once, until the"
                    + " link expires (`expiresInDays` 1 to 14, 7 without). `email` is an address to send it to, or"
                    + " `contacts`; `mailError` says why a mail did not go out: the link is good all the same. No"
                    + " Idempotency-Key: a repeat makes another link. 422 for an organisation that provides no KPI,"
                    + " a period that is not opened, or contacts nobody has named.")
    public Response make(@NotNull @Valid NewUploadLink wanted, @Context UriInfo uri) {
        Token token = Token.random();
        String link = config.baseUrl().orElse(uri.getBaseUri().toString()).replaceFirst("/+$", "") + "/upload/"
                + token.text();
        Made made = QuarkusTransaction.requiringNew().call(() -> make(wanted, token, link));
        String failure = made.view().mailedTo().isEmpty() ? null : failure(made);
        UploadLinkView view =
                failure == null ? made.view() : mailedToNobody(made.view().id());
        return Response.created(URI.create("/api/v1/upload-links/" + view.id()))
                .header("Cache-Control", "no-store")
                .entity(new MadeUploadLink(view, link, failure))
                .build();
    }

    private Made make(NewUploadLink wanted, Token token, String link) {
        if (!providers.has(wanted.organisation())) {
            throw ProblemException.invalid(
                    "/organisation",
                    "unknown-organisation",
                    "'%s' provides no KPI of the catalogue.".formatted(wanted.organisation()));
        }
        OpenedPeriod opened = templates
                .opened(wanted.period())
                .orElseThrow(() -> ProblemException.invalid(
                        "/period",
                        "not-opened",
                        "The performance office has not opened '%s'.".formatted(wanted.period())));
        Instant now = clock.instant();
        UploadLink made = new UploadLink(
                wanted.organisation(),
                wanted.period(),
                token,
                caller.name(),
                now,
                now.plus(Duration.ofDays(wanted.days())),
                recipients(wanted));
        links.persist(made);
        return new Made(
                made.view(now),
                new UploadLetter(made.organisation(), opened.period().label(), Day.withTime(made.expiresAt()), link));
    }

    private List<String> recipients(NewUploadLink wanted) {
        String email = wanted.email();
        if (email == null) {
            return List.of();
        }
        if (!email.equals(NewUploadLink.CONTACTS)) {
            return List.of(email);
        }
        List<String> known = contacts.addressesOf(wanted.organisation());
        if (known.isEmpty()) {
            throw ProblemException.invalid(
                    "/email",
                    "no-contacts",
                    "Nobody is named as a contact of %s; give an address.".formatted(wanted.organisation()));
        }
        return known;
    }

    private @Nullable String failure(Made made) {
        try {
            post.send(
                    "upload-link-" + made.view().id(),
                    made.view().mailedTo(),
                    made.letter().words());
            return null;
        } catch (NotSent e) {
            Log.warnf(e, "The upload link %s could not be mailed.", made.view().id());
            return "The mail could not be sent; pass the link on yourself.";
        }
    }

    private UploadLinkView mailedToNobody(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UploadLink link = links.require(id);
            link.wasMailedToNobody();
            return link.view(clock.instant());
        });
    }

    @GET
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Upload links, newest first",
            description = "Roles performance-officer, auditor. Who made each, when it expires, and what became of it;"
                    + " never the link itself. Filter: organisation.")
    public Response list(
            @QueryParam("organisation") @Nullable String organisation,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Page.of(links.list(page, organisation), page, UploadLinks::placeOf)
                .map(link -> link.view(clock.instant()))
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "An upload link and what became of it",
            description = "Roles performance-officer, auditor. 404 when unknown.")
    public UploadLinkView get(UUID id) {
        return links.require(id).view(clock.instant());
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed(Roles.PERFORMANCE_OFFICER)
    @Transactional
    @Operation(
            summary = "Make an upload link good for nothing",
            description =
                    "Role performance-officer. A file that was checked and not sent is forgotten. 404 when unknown,"
                            + " 409 when it is used, expired or revoked already.")
    public UploadLinkView revoke(UUID id) {
        UploadLink link = links.lock(id);
        if (!link.isOpen(clock.instant())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "It is %s already.".formatted(link.view(clock.instant()).state()));
        }
        link.revoke(caller.name(), clock.instant());
        files.deleteById(id);
        return link.view(clock.instant());
    }
}
