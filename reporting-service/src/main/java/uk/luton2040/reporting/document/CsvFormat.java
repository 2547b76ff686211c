package uk.luton2040.reporting.document;

import static uk.luton2040.kit.tables.Column.of;
import static uk.luton2040.kit.tables.Column.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Csv;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.reporting.line.KpiLine;

/** One row for each KPI, every figure unrounded. What a spreadsheet would take for a formula is defused. */
final class CsvFormat implements Format {
    private static final Layout KPIS = new Kpis();

    @Override
    public String code() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public byte[] write(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv.write(KPIS, Placed.of(report.scorecard()).stream().map(CsvFormat::row), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Row row(Placed placed) {
        KpiLine kpi = placed.kpi();
        return Row.of(
                KPIS.columns(),
                placed.number(),
                kpi.code(),
                kpi.title(),
                placed.priority(),
                placed.outcome(),
                kpi.providers().stream().map(KpiLine.Provider::name).toList(),
                kpi.value(),
                kpi.unit(),
                kpi.period() == null ? null : kpi.period().code(),
                kpi.freshness(),
                kpi.quality(),
                kpi.coverage(),
                kpi.target() == null ? null : kpi.target().value(),
                kpi.target() == null ? null : kpi.target().text(),
                kpi.status().code(),
                kpi.status().explanation().sentence(),
                kpi.direction().direction(),
                kpi.sameLastYear().direction(),
                kpi.commentary(),
                kpi.actions().count(),
                kpi.illustrative());
    }

    private static final class Kpis implements Layout {
        private static final List<Column> COLUMNS = List.of(
                text("number", "The number of its line on the scorecard"),
                text("kpi", "The KPI's code").required(),
                text("title", "What is measured"),
                text("priority", "The priority it belongs to, or its group"),
                text("outcome", "The target outcome it belongs to"),
                text("providers", "Who provides it").list(),
                of("value", "The newest value, unrounded", Datatype.DECIMAL),
                text("unit", "The unit of value and target"),
                text("period", "What the value is about, as a period code"),
                text("freshness", "new, carried-forward, no-data or not-collected"),
                text("quality", "provisional, final, estimated or projected"),
                text("coverage", "How many of its providers have reported, where there are several"),
                of("target", "What it was judged against, where that is one figure", Datatype.DECIMAL),
                text("target_text", "The target as it is read aloud"),
                text("status", "green, amber, red or grey"),
                text("explanation", "Why, in a sentence"),
                text("direction", "Against the previous period in which it was due"),
                text("same_last_year", "Against the same period last year"),
                text("commentary", "What its provider says"),
                of("open_actions", "How many actions are open on it", Datatype.WHOLE_NUMBER),
                text("illustrative", "What of it is illustrative data: value, target, rule, action")
                        .list());

        @Override
        public String name() {
            return "kpis";
        }

        @Override
        public String about() {
            return "Each KPI of the report";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("kpi");
        }
    }
}
