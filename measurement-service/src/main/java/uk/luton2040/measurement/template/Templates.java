package uk.luton2040.measurement.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.tables.Spool;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measurement.returns.Return;
import uk.luton2040.measurement.returns.ReturnState;
import uk.luton2040.measurement.returns.Returns;
import uk.luton2040.measurement.returns.Scope;
import uk.luton2040.measures.returns.OpenedPeriod;

/** What an organisation owes for an opened period, and the files to fill it in. */
@ApplicationScoped
public class Templates {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Returns returns;
    private final LastValues lastValues;

    Templates(Returns returns, LastValues lastValues) {
        this.returns = returns;
        this.lastValues = lastValues;
    }

    public Optional<OpenedPeriod> opened(String period) {
        return returns.opened().stream()
                .filter(open -> open.period().code().equals(period))
                .findFirst();
    }

    /** @throws ProblemException 404 when it is not opened */
    public OpenedPeriod require(String period) {
        return opened(period).orElseThrow(() -> ProblemException.notFound("opened period", period));
    }

    public List<Return> owed(String organisation, OpenedPeriod opened) {
        return returns.in(Scope.all().withOrganisation(organisation)).stream()
                .filter(each -> each.openedFor().contains(opened))
                .toList();
    }

    /**
     * @param all a row for each value that is owed, else only for those that are missing or queried
     * @throws ProblemException 404 when nothing is owed
     */
    public Response csv(String organisation, OpenedPeriod opened, boolean all) throws IOException {
        return TemplateTable.LISTING.csv(
                rows(organisation, opened, all).stream().map(TemplateTable::row), name(organisation, opened) + ".csv");
    }

    /** The same as a workbook. */
    public Response workbook(String organisation, OpenedPeriod opened, boolean all) throws IOException {
        List<TemplateRow> rows = rows(organisation, opened, all);
        String heading = "%s: %s".formatted(organisation, opened.period().label());
        return Spool.answer(out -> TemplateWorkbook.write(rows, heading, out))
                .type(XLSX)
                .header("Content-Disposition", "attachment; filename=\"%s.xlsx\"".formatted(name(organisation, opened)))
                .build();
    }

    private static String name(String organisation, OpenedPeriod opened) {
        return "%s-%s".formatted(opened.period().code(), organisation.replaceAll("[^A-Za-z0-9._-]", "_"));
    }

    private List<TemplateRow> rows(String organisation, OpenedPeriod opened, boolean all) {
        List<Return> owed = owed(organisation, opened);
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
