package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.history.Difference;
import uk.luton2040.kit.idempotency.Idempotent;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.kit.sql.JsonColumn;

@Path("/api/v1/kpis/{code}/versions")
@Authenticated
@Tag(name = "KPIs")
class VersionResource {
    private final Kpis kpis;
    private final Editing editing;

    VersionResource(Kpis kpis, Editing editing) {
        this.kpis = kpis;
        this.editing = editing;
    }

    record VersionView(
            int number,
            @Nullable LocalDate effectiveFrom,
            String who,
            @Nullable String why,
            Instant knownAt,
            Definition definition) {
        static VersionView of(Version version) {
            return new VersionView(
                    version.number(),
                    version.effectiveFrom(),
                    version.who(),
                    version.why(),
                    version.knownAt(),
                    version.definition());
        }
    }

    @GET
    @Transactional
    @Operation(
            summary = "Every version of a KPI's definition, oldest first",
            description =
                    "Any signed-in caller. The first has no day: it holds since ever. Of two from the same day the"
                            + " later made corrects the other.")
    public List<VersionView> list(String code) {
        return kpis.require(code).versions().stream().map(VersionView::of).toList();
    }

    @GET
    @Path("{number}")
    @Transactional
    @Operation(summary = "One version", description = "Any signed-in caller. 404 when there is none of that number.")
    public VersionView get(String code, int number) {
        return VersionView.of(version(code, number));
    }

    @GET
    @Path("{number}/changes-since/{earlier}")
    @Transactional
    @Operation(
            summary = "What one version says differently from another",
            description = "Any signed-in caller. Field by field, in words and as JSON; empty when they say the same.")
    public List<Difference> changesSince(String code, int number, int earlier) {
        return Difference.between(
                JsonColumn.MAPPER.valueToTree(version(code, earlier).definition()),
                JsonColumn.MAPPER.valueToTree(version(code, number).definition()));
    }

    @POST
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Change a definition from a day on", description = """
                    Role catalogue-editor, with If-Match. `changes` is a merge patch of the definition; `effectiveFrom` the
                    first day on which it holds, in the past or to come; left out, it corrects the version in force. A
                    measurement is judged by the version in force at the end of its period. 412 when somebody else was
                    faster, 422 when a later version already holds or a field cannot be kept.""")
    public Response revise(String code, @Valid @NotNull NewVersion version) throws JsonProcessingException {
        Kpi kpi = editing.require(code);
        if (kpi.lifeCycle() == LifeCycle.RETIRED) {
            throw RuleViolation.retired(code);
        }
        Edit edit = editing.edit(version.why());
        kpi.revise(
                editing.patched(code, kpi, version.effectiveFrom(), version.changes(), "changes"),
                version.effectiveFrom(),
                edit);
        return editing.told(kpi, "redefined", edit);
    }

    private Version version(String code, int number) {
        return kpis.require(code).versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("version", number));
    }
}
