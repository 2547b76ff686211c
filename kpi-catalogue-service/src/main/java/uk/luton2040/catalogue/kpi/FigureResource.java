package uk.luton2040.catalogue.kpi;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/kpis")
@Authenticated
@Tag(name = "Targets, baselines and benchmarks")
class FigureResource {
    private final Kpis kpis;
    private final FigureCheck check;
    private final FigureVersions versions;
    private final Editing editing;

    FigureResource(Kpis kpis, FigureCheck check, FigureVersions versions, Editing editing) {
        this.kpis = kpis;
        this.check = check;
        this.versions = versions;
        this.editing = editing;
    }

    @PUT
    @Path("{code}/{figures}/{period}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(summary = "Set a target, baseline or benchmark for a period", description = """
                    Role catalogue-editor, with the KPI's If-Match. `figures` is targets, baselines or benchmarks. The period is a period code (`FY2022`, `2027-03-31` for a
                    day), `every-year` or `every-period`; several years are several periods. `category` names the part it is
                    for, of a benchmark its comparator. What the KPI's rule could not judge is refused with the reason
                    (422). An earlier figure of the same place stays readable under `versions`.""")
    public Response set(
            String code,
            String figures,
            String period,
            @QueryParam("category") @Nullable String category,
            @Valid @NotNull NewFigure wanted) {
        Kpi kpi = editing.require(code);
        if (kpi.lifeCycle() == LifeCycle.RETIRED) {
            throw RuleViolation.retired(code);
        }
        Figure figure =
                wanted.figure(kind(figures), category, period, kpi.definition().unit());
        Edit edit = editing.edit(wanted.rationale());
        check.check(kpi, figure, edit.today());
        kpi.put(figure);
        return editing.told(kpi, figure.kind() + "-set", edit);
    }

    @PUT
    @Path("{code}/{figures}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(summary = "Set figures for several periods at once", description = """
                    Role catalogue-editor, with the KPI's If-Match. An in-year profile, or several years: all are set, or
                    none. Figures of other periods stay. 422 points at one that the KPI's rule could not judge.""")
    public Response setAll(String code, String figures, @Valid @NotNull NewProfile profile) {
        Kpi kpi = editing.require(code);
        if (kpi.lifeCycle() == LifeCycle.RETIRED) {
            throw RuleViolation.retired(code);
        }
        String kind = kind(figures);
        profile.requireEachOnce();
        Edit edit = editing.edit(profile.rationale());
        for (int i = 0; i < profile.figures().size(); i++) {
            try {
                Figure figure = profile.figure(i, kind, kpi.definition().unit());
                check.check(kpi, figure, edit.today());
                kpi.put(figure);
            } catch (ProblemException e) {
                throw e.within("/figures/" + i);
            }
        }
        return editing.told(kpi, figures + "-set", edit);
    }

    @GET
    @Path("{code}/{figures}")
    @Transactional
    @Operation(
            summary = "A KPI's targets, baselines or benchmarks",
            description = "Any signed-in caller. As printed, with their source; `illustrative` ones are invented.")
    public List<KpiState.Target> list(String code, String figures) {
        String kind = kind(figures);
        return kpis.require(code).summary().targets().stream()
                .filter(figure -> figure.kind().equals(kind))
                .toList();
    }

    @DELETE
    @Path("{code}/{figures}/{period}")
    @RolesAllowed(Roles.CATALOGUE_EDITOR)
    @Transactional
    @Operation(
            summary = "Withdraw a target, baseline or benchmark",
            description =
                    "Role catalogue-editor, with the KPI's If-Match and a `why`. It stays readable under `versions`"
                            + " and in every answer as at an earlier instant. 404 when there is none.")
    public Response withdraw(
            String code,
            String figures,
            String period,
            @QueryParam("category") @Nullable String category,
            @QueryParam("why") @NotBlank @Size(max = 2000) String why) {
        Kpi kpi = editing.require(code);
        if (!kpi.withdraw(kind(figures), category, period)) {
            throw ProblemException.notFound(kind(figures), period);
        }
        return editing.told(kpi, kind(figures) + "-withdrawn", editing.edit(why));
    }

    @GET
    @Path("{code}/{figures}/{period}/versions")
    @Transactional
    @Operation(
            summary = "Every figure that has stood in this place, newest first",
            description = "Any signed-in caller. With who set it, when and why; a version without a figure is a"
                    + " withdrawal. 404 when there never was one.")
    public List<FigureVersions.FigureVersion> versions(
            String code, String figures, String period, @QueryParam("category") @Nullable String category) {
        kpis.require(code);
        List<FigureVersions.FigureVersion> found = versions.of(code, kind(figures), category, period);
        if (found.isEmpty()) {
            throw ProblemException.notFound(kind(figures), period);
        }
        return found;
    }

    private static String kind(String figures) {
        return switch (figures) {
            case "targets" -> "target";
            case "baselines" -> "baseline";
            case "benchmarks" -> "benchmark";
            default -> throw ProblemException.notFound("list of figures", figures);
        };
    }
}
