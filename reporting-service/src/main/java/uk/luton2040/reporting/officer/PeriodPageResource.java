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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.reporting.form.Choice;
import uk.luton2040.reporting.form.Form;
import uk.luton2040.reporting.form.Forms;

/** Opens reporting periods: from then on their values are owed. */
@Path("/office/periods")
@Tenant("pages")
@RolesAllowed(Roles.PERFORMANCE_OFFICER)
@Produces(MediaType.TEXT_HTML)
class PeriodPageResource {
    private static final String PERIODS = "/api/v1/periods";

    private static final List<PeriodKind> KINDS = List.of(
            PeriodKind.MONTH,
            PeriodKind.FINANCIAL_QUARTER,
            PeriodKind.FINANCIAL_HALF_YEAR,
            PeriodKind.FINANCIAL_YEAR,
            PeriodKind.YEAR,
            PeriodKind.ACADEMIC_YEAR);

    private static final int OF_EACH_KIND = 3;

    private final Services services;
    private final Forms forms;
    private final Clock clock;
    private final Template periods;

    PeriodPageResource(Services services, Forms forms, Clock clock, Template periods) {
        this.services = services;
        this.forms = forms;
        this.clock = clock;
        this.periods = periods;
    }

    /** A period as measurement-service tells of it. */
    record Opened(String code, String label, LocalDate due, String openedBy) {
        static Opened of(JsonNode period) {
            String code = period.path("code").asText();
            return new Opened(
                    code,
                    Period.parse(code).label(),
                    LocalDate.parse(period.path("due").asText()),
                    period.path("openedBy").asText());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response all(@QueryParam("opened") @Nullable String opened) {
        try {
            return Response.ok(page(List.of(), Map.of(), opened)).build();
        } catch (NotDone unanswered) {
            return Response.status(unanswered.status())
                    .entity(empty(unanswered.sentences(), Map.of()))
                    .build();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> sent) {
        Form form = forms.read(sent);
        Map<String, String> typed = Map.of("code", form.typed("code"), "due", form.typed("due"));
        try {
            Map<String, Object> wanted = new LinkedHashMap<>();
            wanted.put("code", form.text("code"));
            wanted.put("due", form.text("due"));
            services.measurement().post(PERIODS, wanted, null, form.key());
            return Response.seeOther(URI.create("/office/periods?opened=" + form.typed("code")))
                    .build();
        } catch (NotDone refused) {
            return Response.status(refused.status())
                    .entity(again(refused, typed))
                    .build();
        }
    }

    private TemplateInstance again(NotDone refused, Map<String, String> typed) {
        try {
            return page(refused.sentences(), typed, null);
        } catch (NotDone unanswered) {
            return empty(refused.sentences(), typed);
        }
    }

    private TemplateInstance page(List<String> refused, Map<String, String> typed, @Nullable String opened) {
        List<Opened> known = new ArrayList<>();
        services.measurement().get(PERIODS).body().forEach(period -> known.add(Opened.of(period)));
        known.sort(Comparator.comparing((Opened period) -> Period.parse(period.code()))
                .reversed());
        return shown(known, refused, typed)
                .data(
                        "opened",
                        known.stream()
                                .filter(period -> period.code().equals(opened))
                                .findFirst()
                                .orElse(null));
    }

    private TemplateInstance empty(List<String> refused, Map<String, String> typed) {
        return shown(List.of(), refused, typed).data("opened", null);
    }

    private TemplateInstance shown(List<Opened> known, List<String> refused, Map<String, String> typed) {
        Set<String> open = known.stream().map(Opened::code).collect(Collectors.toSet());
        return periods.data("periods", known, "refused", refused, "typed", typed)
                .data("choices", Choice.of(ended(open), typed.get("code")));
    }

    /** The newest of each kind that have ended and are not open yet. */
    private Map<String, String> ended(Set<String> open) {
        LocalDate today = London.today(clock);
        Map<String, String> labels = new LinkedHashMap<>();
        for (PeriodKind kind : KINDS) {
            Period period = kind.containing(today).previous();
            for (int i = 0; i < OF_EACH_KIND; i++, period = period.previous()) {
                if (!open.contains(period.code())) {
                    labels.put(period.code(), period.label() + " (" + period.code() + ")");
                }
            }
        }
        return labels;
    }
}
