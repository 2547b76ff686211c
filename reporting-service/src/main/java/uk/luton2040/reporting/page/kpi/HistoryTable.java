package uk.luton2040.reporting.page.kpi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Csv;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.reporting.line.KpiHistory;

/** A KPI's history as a table: each period as a whole, then its categories and contributors. */
final class HistoryTable implements Layout {
    private static final HistoryTable TABLE = new HistoryTable();
    private static final List<Column> COLUMNS = List.of(
            Column.text("period", "The period's code: FY2021-Q1 is April to June 2021.")
                    .required(),
            Column.text("provider", "Who provides the part; empty for the whole."),
            Column.text("category", "The category of the part; empty for the whole."),
            Column.of("value", "In the KPI's unit, unrounded; empty where there is none.", Datatype.DECIMAL),
            Column.text("unit", "What the value counts."),
            Column.text("quality", "provisional, final, estimated or projected."),
            Column.text("coverage", "How many reported, where that is more than one."),
            Column.text("status", "green, amber, red or grey."),
            Column.text("why", "The status in a sentence."),
            Column.of("target", "What the value was held against.", Datatype.DECIMAL),
            Column.of("target_low", "The lower end, where the target is a range.", Datatype.DECIMAL),
            Column.of("target_high", "The upper end, where the target is a range.", Datatype.DECIMAL),
            Column.of("illustrative", "Whether it is invented for demonstration.", Datatype.YES_NO));

    private HistoryTable() {}

    static byte[] csv(KpiHistory history) {
        Stream<Row> wholes = history.points().stream().map(point -> whole(history, point));
        Stream<Row> parts = history.parts().stream()
                .flatMap(part -> part.points().stream().map(point -> part(history, part, point)));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try {
            Csv.write(TABLE, Stream.concat(wholes, parts), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toByteArray();
    }

    private static Row whole(KpiHistory history, KpiHistory.Point point) {
        KpiHistory.Target target = point.target();
        return row(
                point.period().code(),
                null,
                null,
                point.value(),
                history.unit(),
                point.quality(),
                point.coverage(),
                point.status(),
                point.statusWhy(),
                target == null ? null : target.value(),
                target == null ? null : target.low(),
                target == null ? null : target.high(),
                point.illustrative());
    }

    private static Row part(KpiHistory history, KpiHistory.Part part, KpiHistory.PartPoint point) {
        KpiHistory.Target target = point.target();
        return row(
                point.period().code(),
                part.provider().name(),
                part.category(),
                point.value(),
                history.unit(),
                point.quality(),
                null,
                point.status(),
                null,
                target == null ? null : target.value(),
                target == null ? null : target.low(),
                target == null ? null : target.high(),
                null);
    }

    private static Row row(@Nullable Object... values) {
        return Row.of(COLUMNS, values);
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String about() {
        return "What was published of one KPI, period by period.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("period", "provider", "category");
    }
}
