package uk.luton2040.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.line.KpiLine;

class FormatsTest {
    private static final Report REPORT = LutonReport.ofTheHealthAndWellbeingBoard();

    private final Formats formats = new Formats();

    @Test
    void everyFormatWritesTheSameReportAsTheSameBytes() {
        assertThat(formats.all())
                .isNotEmpty()
                .allSatisfy(format -> assertThat(format.write(REPORT))
                        .as(format.code())
                        .isNotEmpty()
                        .isEqualTo(format.write(LutonReport.ofTheHealthAndWellbeingBoard())));
    }

    @Test
    void aFormatIsFoundByItsCode() {
        assertThat(formats.find("csv"))
                .hasValueSatisfying(format -> assertThat(format.mediaType()).isEqualTo("text/csv;charset=UTF-8"));
        assertThat(formats.find("exe")).isEmpty();
    }

    @Test
    void theTableHasARowForEachKpiOnceUnderItsPriorityAndOutcome() {
        // When
        List<String> rows = csv(REPORT).lines().toList();

        // Then
        assertThat(rows.getFirst()).startsWith("number,kpi,title,priority,outcome,providers,value,unit");
        assertThat(rows)
                .filteredOn(row -> row.contains(",DIS-02,"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Protecting the most disadvantaged"));
        assertThat(rows).hasSize(1 + Placed.of(REPORT.scorecard()).size());
    }

    @Test
    void theJsonIsTheReportItself() {
        assertThat(new String(formats.find("json").orElseThrow().write(REPORT), StandardCharsets.UTF_8))
                .startsWith("{\"cover\":{\"title\":\"Luton 2040 performance report\"")
                .contains("\"code\":\"DIS-02\"");
    }

    private String csv(Report report) {
        return new String(formats.find("csv").orElseThrow().write(report), StandardCharsets.UTF_8);
    }

    static KpiLine lineOf(String kpi) {
        return Placed.of(REPORT.scorecard()).stream()
                .map(Placed::kpi)
                .filter(line -> line.code().equals(kpi))
                .findFirst()
                .orElseThrow();
    }
}
