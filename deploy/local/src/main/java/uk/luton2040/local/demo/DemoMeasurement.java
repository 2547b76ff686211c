package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invented value, a row of illustrative-series.csv.
 *
 * @param category empty for the whole
 * @param commentary empty when there is none
 * @param receivedOn when it would have come in
 */
record DemoMeasurement(
        String organisation,
        String kpi,
        String period,
        String category,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String quality,
        String commentary,
        String source,
        LocalDate receivedOn) {
    static final List<String> COLUMNS = List.of(
            "organisation",
            "kpi",
            "period",
            "category",
            "value",
            "numerator",
            "denominator",
            "quality",
            "commentary",
            "source",
            "received_on",
            "illustrative");

    static DemoMeasurement of(Row row) {
        return new DemoMeasurement(
                row.cell("organisation"),
                row.cell("kpi"),
                row.cell("period"),
                row.cell("category"),
                new BigDecimal(row.cell("value")),
                row.decimal("numerator"),
                row.decimal("denominator"),
                row.cell("quality"),
                row.cell("commentary"),
                row.cell("source"),
                LocalDate.parse(row.cell("received_on")));
    }

    /** The provider's own name of the row, unique among its rows. */
    String id() {
        return kpi + "/" + period + (category.isEmpty() ? "" : "/" + category);
    }

    DemoMeasurement saying(String words) {
        return new DemoMeasurement(
                organisation, kpi, period, category, value, numerator, denominator, quality, words, source, receivedOn);
    }

    Row row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("organisation", organisation);
        row.put("kpi", kpi);
        row.put("period", period);
        row.put("category", category);
        row.put("value", value.toPlainString());
        row.put("numerator", plain(numerator));
        row.put("denominator", plain(denominator));
        row.put("quality", quality);
        row.put("commentary", commentary);
        row.put("source", source);
        row.put("received_on", receivedOn.toString());
        row.put("illustrative", "yes");
        return new Row(row);
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }
}
