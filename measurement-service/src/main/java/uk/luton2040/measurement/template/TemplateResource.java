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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.kit.tables.Spool;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measurement.returns.Listing;
import uk.luton2040.measurement.returns.OpenedPeriod;
import uk.luton2040.measurement.returns.Return;
import uk.luton2040.measurement.returns.ReturnState;
import uk.luton2040.measurement.returns.Returns;
import uk.luton2040.measurement.returns.Scope;
import uk.luton2040.measurement.returns.Visible;

@Path("/api/v1/templates/{organisation}/{period}")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.AUDITOR, Roles.DATA_SUBMITTER, Roles.PROVIDER_MANAGER})
@Tag(name = "Returns")
class TemplateResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Returns returns;
    private final LastValues lastValues;
    private final Visible visible;

    TemplateResource(Returns returns, LastValues lastValues, Visible visible) {
        this.returns = returns;
        this.lastValues = lastValues;
        this.visible = visible;
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
        visible.require(organisation);
        OpenedPeriod opened = returns.opened().stream()
                .filter(open -> open.period().code().equals(period))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("opened period", period));
        List<TemplateRow> rows = rows(organisation, opened, Boolean.parseBoolean(all));
        String name = "%s-%s".formatted(period, organisation.replaceAll("[^A-Za-z0-9._-]", "_"));
        if (!wantsWorkbook(headers)) {
            return TemplateTable.LISTING.csv(rows.stream().map(TemplateTable::row), name + ".csv");
        }
        String heading = "%s: %s".formatted(organisation, opened.period().label());
        return Spool.answer(out -> TemplateWorkbook.write(rows, heading, out))
                .type(XLSX)
                .header("Content-Disposition", "attachment; filename=\"%s.xlsx\"".formatted(name))
                .build();
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

    private List<TemplateRow> rows(String organisation, OpenedPeriod opened, boolean all) {
        List<Return> owed = returns.in(Scope.all().withOrganisation(organisation)).stream()
                .filter(each -> each.openedFor().contains(opened))
                .toList();
        if (owed.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "%s owes nothing for %s."
                            .formatted(organisation, opened.period().label()));
        }
        LastValues.Known known = lastValues.of(organisation, opened.period().end());
        return owed.stream()
                .flatMap(each -> categories(each, all).map(category -> row(each, category, known)))
                .toList();
    }

    private static Stream<String> categories(Return owed, boolean all) {
        if (all || owed.state() == ReturnState.QUERIED) {
            List<String> categories = owed.definition().categories();
            return categories.isEmpty() ? Stream.of("") : categories.stream();
        }
        return owed.state() == ReturnState.NIL ? Stream.empty() : owed.missing().stream();
    }

    private static TemplateRow row(Return owed, String category, LastValues.Known known) {
        return new TemplateRow(
                owed.key().kpi(),
                owed.key().period(),
                category.isEmpty() ? null : category,
                owed.kpi().title(),
                owed.kpi().unit(),
                definition(owed.definition()),
                known.before(owed.key().kpi(), category, owed.period()).orElse(null),
                owed.due().on());
    }

    private static String definition(KnownDefinition definition) {
        String decimals = switch (definition.decimals()) {
            case 0 -> "whole number";
            case 1 -> "1 decimal";
            default -> definition.decimals() + " decimals";
        };
        String better = switch (definition.betterWhen()) {
            case "higher", "lower" -> ", better when " + definition.betterWhen();
            case "range" -> ", best within a range";
            default -> "";
        };
        return "%s, %s%s, %s".formatted(definition.valueType(), decimals, better, definition.frequency());
    }
}
