package uk.luton2040.reporting.officer;

import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.reporting.form.Choice;
import uk.luton2040.reporting.form.Form;
import uk.luton2040.reporting.form.Forms;
import uk.luton2040.reporting.journal.Journal;

/** Values that wait for the performance office: approved, queried or published, those that are ticked. */
@Path("/office/values")
@Tenant("pages")
@RolesAllowed(Roles.PERFORMANCE_OFFICER)
@Produces(MediaType.TEXT_HTML)
class ValuePageResource {
    private static final List<String> FILTERS = List.of("standing", "kpi", "period", "organisation");

    private final Services services;
    private final Forms forms;
    private final Journal journal;
    private final Template values;

    ValuePageResource(Services services, Forms forms, Journal journal, Template values) {
        this.services = services;
        this.forms = forms;
        this.journal = journal;
        this.values = values;
    }

    @GET
    @Operation(hidden = true)
    public Response all(@Context UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        Map<String, String> filter = filter(asked);
        try {
            return Response.ok(page(filter, List.of(), "", null).data("done", Decision.said(asked)))
                    .build();
        } catch (NotDone unanswered) {
            return Response.status(unanswered.status())
                    .entity(shown(WaitingValues.NONE, filter, unanswered.sentences(), "", Set.of())
                            .data("done", null))
                    .build();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(MultivaluedMap<String, String> sent) {
        Form form = forms.read(sent);
        Map<String, String> filter = filter(sent);
        Decision decision = Decision.of(form);
        List<String> left = new ArrayList<>();
        int done = 0;
        List<String> marks = form.chosen("value");
        if (marks.isEmpty()) {
            left.add("Tick at least one value.");
        } else if (decision == Decision.QUERY && form.text("words") == null) {
            left.add("Say what you want to know: the provider reads it.");
        } else {
            for (String mark : marks.subList(0, Math.min(marks.size(), WaitingValues.MOST))) {
                try {
                    decide(decision, mark, form);
                    done++;
                } catch (NotDone refused) {
                    left.add("%s: %s".formatted(named(form, mark), refused.getMessage()));
                    if (refused.isOfTheService()) {
                        left.add("The others that you ticked were not tried.");
                        break;
                    }
                }
            }
        }
        if (left.isEmpty()) {
            return Response.seeOther(
                            back(filter).queryParam(decision.past, done).build())
                    .build();
        }
        return Response.status(409)
                .entity(again(filter, done, decision, left, form))
                .build();
    }

    private TemplateInstance again(
            Map<String, String> filter, int done, Decision decision, List<String> left, Form form) {
        String said = done == 0 ? "" : decision.done(done);
        try {
            return page(filter, left, form.typed("words"), Set.copyOf(form.chosen("value")))
                    .data("done", Choice.given(said));
        } catch (NotDone unanswered) {
            return shown(WaitingValues.NONE, filter, left, form.typed("words"), Set.of())
                    .data("done", Choice.given(said));
        }
    }

    /** What a person decides about a value, as the API names it. */
    private enum Decision {
        APPROVE("approval", "approved"),
        QUERY("query", "queried"),
        PUBLISH("publication", "published");

        private final String path;
        private final String past;

        Decision(String path, String past) {
            this.path = path;
            this.past = past;
        }

        static Decision of(Form form) {
            return switch (form.typed("step")) {
                case "approve" -> APPROVE;
                case "query" -> QUERY;
                case "publish" -> PUBLISH;
                default -> throw ProblemException.invalid("", "no-such-step", "Press one of the page's own buttons.");
            };
        }

        /** What was done before the page was shown, in a sentence; the address names no more than how many. */
        private static @Nullable String said(MultivaluedMap<String, String> asked) {
            for (Decision decision : values()) {
                String many = asked.getFirst(decision.past);
                if (many != null && many.matches("[1-9]\\d?")) {
                    return decision.done(Integer.parseInt(many));
                }
            }
            return null;
        }

        private String done(int many) {
            return (many == 1 ? "1 value is " : many + " values are ") + past + ".";
        }
    }

    /** Only what says still what the page showed is decided about. */
    private void decide(Decision decision, String mark, Form form) {
        String[] parts = mark.split(" ", 2);
        String path = WaitingValues.MEASUREMENTS + "/" + URLEncoder.encode(parts[0], StandardCharsets.UTF_8);
        Service.Answer read = services.measurement().get(path);
        if (parts.length < 2
                || !read.body().path("newest").path("hash").asText().equals(parts[1])) {
            throw new NotDone(
                    412, List.of("It says something else since you opened the page; look at it and decide again."));
        }
        Map<String, Object> body = decision == Decision.QUERY ? Map.of("words", form.typed("words")) : Map.of();
        services.measurement().post(path + "/" + decision.path, body, read.etag(), form.key() + "-" + parts[0]);
    }

    /** By its KPI and period, as the page that was sent named it. */
    private static String named(Form form, String mark) {
        String name = form.text("name:" + mark.split(" ", 2)[0]);
        return name == null ? "One of the values" : name;
    }

    /** @param ticked marks; those about which nothing is doubtful when null */
    private TemplateInstance page(
            Map<String, String> filter, List<String> refused, String words, @Nullable Set<String> ticked) {
        WaitingValues waiting = WaitingValues.of(filter, services.measurement(), journal);
        return shown(waiting, filter, refused, words, Objects.requireNonNullElseGet(ticked, waiting::plain));
    }

    private TemplateInstance shown(
            WaitingValues waiting, Map<String, String> filter, List<String> refused, String words, Set<String> ticked) {
        return values.data("values", waiting.values(), "hasMore", waiting.hasMore(), "filter", filter)
                .data("ticked", ticked)
                .data("refused", refused)
                .data("words", words)
                .data("standings", Choice.of(standings(), filter.get("standing")));
    }

    private static Map<String, String> filter(MultivaluedMap<String, String> asked) {
        Map<String, String> filter = new LinkedHashMap<>();
        FILTERS.forEach(name -> {
            @Nullable String given = Choice.given(asked.getFirst(name));
            filter.put(name, given == null ? "" : given);
        });
        if (filter.getOrDefault("standing", "").isEmpty()) {
            filter.put("standing", "submitted");
        }
        return filter;
    }

    private static String query(Map<String, String> filter) {
        return filter.entrySet().stream()
                .filter(narrowed -> !narrowed.getValue().isEmpty())
                .map(narrowed ->
                        narrowed.getKey() + "=" + URLEncoder.encode(narrowed.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static UriBuilder back(Map<String, String> filter) {
        return UriBuilder.fromUri("/office/values?" + query(filter));
    }

    private static Map<String, String> standings() {
        Map<String, String> standings = new LinkedHashMap<>();
        standings.put("submitted", "Waiting for approval");
        standings.put("confirmed", "Confirmed by the provider");
        standings.put("queried", "Queried, waiting for the provider");
        standings.put("approved", "Approved, not published");
        return standings;
    }
}
