package uk.luton2040.reporting.document;

import static uk.luton2040.reporting.document.Block.Cell;
import static uk.luton2040.reporting.document.Block.Column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.reporting.chart.Chart;
import uk.luton2040.reporting.chart.Curves;
import uk.luton2040.reporting.chart.HistoryChart;
import uk.luton2040.reporting.document.Block.Heading;
import uk.luton2040.reporting.document.Block.Paragraph;
import uk.luton2040.reporting.document.Block.Picture;
import uk.luton2040.reporting.document.Block.Table;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.line.KpiLine;

/** The appendix: each KPI that has a value with its chart and its reasons, then those that have none. */
final class Detail {
    private static final int NEWEST = 8;
    private static final List<Integer> SHARES = List.of(17, 22, 20, 13, 28);

    private Detail() {}

    static List<Block> of(Report report) {
        Map<String, KpiHistory> histories = new HashMap<>();
        report.histories().forEach(history -> histories.put(history.code(), history));
        List<Block> blocks = new ArrayList<>();
        List<Placed> placed = Placed.of(report.scorecard());
        List<Placed> valued =
                placed.stream().filter(each -> each.kpi().value() != null).toList();
        if (!valued.isEmpty()) {
            blocks.add(new Heading(1, "detail", "Appendix A: each KPI in detail", true));
            valued.forEach(each -> blocks.addAll(kpi(each, histories)));
        }
        List<Placed> without =
                placed.stream().filter(each -> each.kpi().value() == null).toList();
        if (!without.isEmpty()) {
            blocks.add(new Heading(1, "without", "Appendix B: KPIs without a value", true));
            blocks.add(without(without));
        }
        return blocks;
    }

    private static List<Block> kpi(Placed placed, Map<String, KpiHistory> histories) {
        KpiLine kpi = placed.kpi();
        KpiHistory history = histories.get(kpi.code());
        String id = "chart-" + kpi.code();
        Chart chart = HistoryChart.of(history == null ? Curves.of(kpi, id) : Curves.of(history, id));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "kpi-" + kpi.code(), "%s (%s)".formatted(kpi.title(), kpi.code()), false));
        List<Piece> verdict = new ArrayList<>();
        verdict.add(Piece.status(kpi.status().code(), kpi.status().word()));
        verdict.add(Piece.plain(" " + kpi.status().explanation().sentence()));
        blocks.add(new Picture(chart));
        blocks.add(new Paragraph(verdict, false));
        sentences(kpi).forEach(sentence -> blocks.add(Paragraph.of(sentence)));
        blocks.add(newest(chart));
        if (!kpi.providers().isEmpty()) {
            blocks.add(Paragraph.quiet("Provided by "
                    + String.join(
                            ", ",
                            kpi.providers().stream().map(KpiLine.Provider::name).toList())
                    + ". " + String.join("; ", kpi.status().explanation().arithmetic())));
        }
        return blocks;
    }

    private static List<String> sentences(KpiLine kpi) {
        List<String> sentences = new ArrayList<>();
        sentences.add(kpi.direction().sentence());
        if (kpi.analysis() != null) {
            sentences.add(kpi.analysis().chart().sentence());
            sentences.add(kpi.analysis().outlook().sentence());
        }
        String joined = String.join(
                " ", sentences.stream().filter(said -> !said.isBlank()).toList());
        List<String> paragraphs = new ArrayList<>();
        if (!joined.isBlank()) {
            paragraphs.add(joined);
        }
        if (kpi.commentary() != null) {
            paragraphs.add("The provider says: " + kpi.commentary());
        }
        if (!kpi.openQuestions().isEmpty()) {
            paragraphs.add("Open: " + String.join(" ", kpi.openQuestions()));
        }
        return paragraphs;
    }

    private static Table newest(Chart chart) {
        List<List<String>> rows = chart.rows()
                .subList(Math.max(0, chart.rows().size() - NEWEST), chart.rows().size());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < SHARES.size(); i++) {
            columns.add(new Column(chart.headings().get(i), SHARES.get(i), false));
        }
        return new Table(
                "The newest values of " + chart.title(),
                false,
                columns,
                rows.reversed().stream().map(Detail::row).toList());
    }

    private static List<Cell> row(List<String> cells) {
        return List.of(
                Cell.of(cells.get(0)),
                Cell.of(cells.get(1)),
                Cell.of(cells.get(2)),
                Cell.of(Piece.status(cells.get(3), UkText.capitalised(cells.get(3)))),
                Cell.of(cells.get(4)));
    }

    private static Table without(List<Placed> without) {
        return new Table(
                "KPIs without a value",
                false,
                List.of(new Column("KPI", 40, false), new Column("Priority", 24, false), new Column("Why", 36, false)),
                without.stream()
                        .map(each -> List.of(
                                Cell.of(
                                        Piece.plain(each.kpi().title()),
                                        Piece.quiet(each.kpi().code())),
                                Cell.of(each.priority()),
                                why(each.kpi())))
                        .toList());
    }

    private static Cell why(KpiLine kpi) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.plain(
                kpi.freshness().equals("not-collected")
                        ? "Not collected yet: " + kpi.lifeCycle().replace('-', ' ')
                        : kpi.missing() == null ? "No value has been published" : kpi.missing()));
        kpi.openQuestions().forEach(question -> pieces.add(Piece.quiet(question)));
        return new Cell(pieces);
    }
}
