package uk.luton2040.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.scorecard.BoardScorecard;
import uk.luton2040.reporting.view.ReportJson;

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
    void whatASpreadsheetWouldTakeForAFormulaIsDefused() {
        // Given
        Report sly = withCommentary("=HYPERLINK(\"http://evil.example\")");

        // Then
        assertThat(csv(sly)).contains("\"'=HYPERLINK(").doesNotContain(",\"=HYPERLINK(");
    }

    @Test
    void thePageNeedsNothingElseAndLetsNothingElseIn() {
        // When
        String page = new String(formats.find("html").orElseThrow().write(REPORT), StandardCharsets.UTF_8);

        // Then
        assertThat(page)
                .contains(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src")
                .contains("<svg ")
                .doesNotContain("<script", "<link", "style=\"", "src=");
    }

    @Test
    void wordsFromOutsideAreNoMarkup() {
        // When
        String page = new String(
                formats.find("html").orElseThrow().write(withCommentary("<img src=x onerror=alert(1)>")),
                StandardCharsets.UTF_8);

        // Then
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img");
    }

    @Test
    void aDraftSaysThatItIsOne() {
        // Given
        Cover cover = REPORT.cover();
        Cover draft = new Cover(
                cover.title(),
                cover.board(),
                cover.meeting(),
                null,
                null,
                1,
                cover.asAt(),
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        // When
        Outline outline = Outline.of(new Report(draft, REPORT.scorecard()));

        // Then
        assertThat(outline.blocks().getFirst())
                .isEqualTo(Block.Paragraph.notice("Draft. It has not been cleared and is not for publication."));
        assertThat(outline.facts()).contains(new Outline.Fact("Report number", "Draft"));
    }

    private String csv(Report report) {
        return new String(formats.find("csv").orElseThrow().write(report), StandardCharsets.UTF_8);
    }

    /** The same report, in which every provider has said this. */
    static Report withCommentary(String words) {
        byte[] json = ReportJson.bytes(REPORT.scorecard());
        String said = new String(json, StandardCharsets.UTF_8)
                .replaceAll("\"commentary\":\"[^\"]*\"", Matcher.quoteReplacement("\"commentary\":" + quoted(words)));
        return new Report(
                REPORT.cover(),
                ReportJson.read(said.getBytes(StandardCharsets.UTF_8), BoardScorecard.class),
                REPORT.histories());
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\"", "\\\"") + "\"";
    }
}
