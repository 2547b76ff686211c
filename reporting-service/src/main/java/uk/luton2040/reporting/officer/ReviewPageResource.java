package uk.luton2040.reporting.officer;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.form.Choice;
import uk.luton2040.reporting.form.Form;
import uk.luton2040.reporting.form.Forms;

/** The annual review: what is proposed, what it would do, and what members decided. */
@Path("/office/reviews")
@Tenant("pages")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.PERFORMANCE_OFFICER})
@Produces(MediaType.TEXT_HTML)
class ReviewPageResource {
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String OUTCOME = "outcome:";
    private static final String WHY = "why:";

    /** As many proposals as a page shows, and the catalogue tells at once. */
    private static final int MOST = 200;

    private final Services services;
    private final Forms forms;
    private final Caller caller;
    private final Template reviews;
    private final Template review;

    ReviewPageResource(Services services, Forms forms, Caller caller, Template reviews, Template review) {
        this.services = services;
        this.forms = forms;
        this.caller = caller;
        this.reviews = reviews;
        this.review = review;
    }

    /** A review in the list. */
    record Listed(String code, String title, String status, int proposals) {
        static Listed of(JsonNode review) {
            return new Listed(
                    review.path("code").asText(),
                    review.path("title").asText(),
                    review.path("status").asText(),
                    review.path("proposals").asInt());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response all() {
        try {
            List<Listed> listed = new ArrayList<>();
            services.catalogue().get(REVIEWS).body().forEach(known -> listed.add(Listed.of(known)));
            return Response.ok(reviews.data("reviews", listed, "refused", List.of()))
                    .build();
        } catch (NotDone unanswered) {
            return Response.status(unanswered.status())
                    .entity(reviews.data("reviews", List.of(), "refused", unanswered.sentences()))
                    .build();
        }
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response one(
            String code, @QueryParam("after") @Nullable String after, @QueryParam("kept") @Nullable Integer kept) {
        try {
            return Response.ok(
                            page(code, Choice.given(after), List.of(), Map.of()).data("done", said(kept)))
                    .build();
        } catch (NotDone unanswered) {
            return unanswered(code, unanswered);
        }
    }

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(String code, MultivaluedMap<String, String> sent) {
        Form form = forms.read(sent);
        List<Map<String, Object>> decisions = decisions(form);
        try {
            if (decisions.isEmpty()) {
                throw new NotDone(422, List.of("Choose for at least one proposal what was decided."));
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("minutes", form.typed("minutes"));
            body.put("withoutImpact", form.text("withoutImpact") != null);
            body.put("decisions", decisions);
            services.catalogue().post(path(code) + "/decisions", body, form.text("etag"), form.key());
            UriBuilder back = UriBuilder.fromPath("/office/reviews/{code}").queryParam("kept", decisions.size());
            String after = form.text("after");
            return Response.seeOther((after == null ? back : back.queryParam("after", after)).build(code))
                    .build();
        } catch (NotDone refused) {
            return again(code, refused, form);
        }
    }

    private static @Nullable String said(@Nullable Integer kept) {
        if (kept == null || kept < 1) {
            return null;
        }
        return kept == 1 ? "1 decision is kept." : kept + " decisions are kept.";
    }

    private Response again(String code, NotDone refused, Form form) {
        try {
            return Response.status(refused.status())
                    .entity(page(code, form.text("after"), refused.sentences(), form.typedUnder(""))
                            .data("done", null))
                    .build();
        } catch (NotDone unanswered) {
            return unanswered(code, unanswered);
        }
    }

    private Response unanswered(String code, NotDone unanswered) {
        if (unanswered.status() == Response.Status.NOT_FOUND.getStatusCode()) {
            throw ProblemException.notFound("review", code);
        }
        return Response.status(unanswered.status())
                .entity(reviews.data("reviews", List.of(), "refused", unanswered.sentences()))
                .build();
    }

    private static List<Map<String, Object>> decisions(Form form) {
        Map<String, String> why = form.typedUnder(WHY);
        List<Map<String, Object>> decisions = new ArrayList<>();
        form.typedUnder(OUTCOME).forEach((number, outcome) -> {
            if (!outcome.isEmpty() && number.matches("\\d{1,6}")) {
                Map<String, Object> decided = new LinkedHashMap<>();
                decided.put("proposal", Integer.valueOf(number));
                decided.put("outcome", outcome);
                if (!why.getOrDefault(number, "").isEmpty()) {
                    decided.put("why", why.get(number));
                }
                decisions.add(decided);
            }
        });
        return decisions;
    }

    /** @param after which proposal the page begins, as the catalogue names it; null for the first */
    private TemplateInstance page(
            String code, @Nullable String after, List<String> refused, Map<String, String> typed) {
        Service catalogue = services.catalogue();
        Service.Answer state = catalogue.get(path(code));
        String cursor = after == null ? "" : "&cursor=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        JsonNode proposals =
                catalogue.get(path(code) + "/proposals?limit=" + MOST + cursor).body();
        Map<Integer, JsonNode> impacts = new HashMap<>();
        proposals.path("items").forEach(proposal -> {
            int number = proposal.path("number").asInt();
            impacts.put(
                    number,
                    catalogue
                            .get(path(code) + "/proposals/" + number + "/impact")
                            .body());
        });
        return review.data(
                        "page",
                        ReviewPage.of(
                                state,
                                after,
                                proposals,
                                impacts,
                                catalogue.get(path(code) + "/impact").body()))
                .data("refused", refused)
                .data("typed", typed)
                .data("mayDecide", caller.has(Roles.CATALOGUE_EDITOR));
    }

    private static String path(String code) {
        return REVIEWS + "/" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
