package uk.luton2040.delivery;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.PlanState;

/** The catalogue's tables that the product ships, as far as the delivery plan hears of them. */
public final class LutonCatalogue {
    private LutonCatalogue() {}

    /** The vision with all priorities and outcomes, and the corporate plan that follows it. */
    public static List<PlanState> plans() throws IOException {
        List<PlanState.Priority> priorities = rows("priorities").stream()
                .map(row -> new PlanState.Priority(
                        cell(row, "code"),
                        cell(row, "short_title"),
                        cell(row, "title"),
                        cell(row, "kind"),
                        Integer.parseInt(cell(row, "sort_order"))))
                .toList();
        List<PlanState.Outcome> outcomes = rows("outcomes").stream()
                .map(row -> new PlanState.Outcome(cell(row, "code"), cell(row, "priority"), cell(row, "title")))
                .toList();
        List<PlanState> plans = new ArrayList<>();
        for (Map<String, String> row : rows("plans")) {
            boolean isVision = cell(row, "follows").isEmpty();
            plans.add(new PlanState(
                    cell(row, "code"),
                    cell(row, "title"),
                    cell(row, "kind"),
                    Integer.valueOf(cell(row, "from")),
                    Integer.valueOf(cell(row, "to")),
                    isVision ? null : cell(row, "follows"),
                    isVision ? priorities : List.of(),
                    isVision ? outcomes : List.of()));
        }
        return plans;
    }

    /** Active where it is defined how it is measured. */
    public static List<KpiState> kpis() throws IOException {
        Set<String> defined =
                rows("definitions").stream().map(row -> cell(row, "kpi")).collect(Collectors.toSet());
        return rows("kpis").stream()
                .map(row -> TheOthers.aKpi(
                        cell(row, "code"),
                        defined.contains(cell(row, "code")) ? "active" : "proposed",
                        orNull(row, "priority"),
                        orNull(row, "outcome"),
                        orNull(row, "group"),
                        cell(row, "title")))
                .toList();
    }

    private static List<Map<String, String>> rows(String table) throws IOException {
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(DeliveryPlan.deployed("luton2040/%s.csv".formatted(table)))) {
            return rows.readAll();
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static @Nullable String orNull(Map<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() ? null : cell;
    }
}
