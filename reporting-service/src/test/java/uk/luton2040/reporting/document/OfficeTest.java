package uk.luton2040.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** The files that people work on in an office: a Word document and a workbook. */
class OfficeTest {
    private static final Report REPORT = LutonReport.ofTheHealthAndWellbeingBoard();

    @Test
    void theDocumentBeginsAsACommitteeReportDoes() throws IOException {
        try (XWPFDocument document = document()) {
            assertThat(document.getParagraphs().get(1).getStyle()).isEqualTo("Title");
            assertThat(document.getParagraphs().get(1).getText()).isEqualTo("Luton 2040 performance report");
            XWPFTable front = document.getTables().getFirst();
            assertThat(front.getRow(0).getCell(0).getText()).isEqualTo("Report for");
            assertThat(front.getRow(0).getCell(1).getText()).isEqualTo("Health and Wellbeing Board");
            assertThat(front.getRow(1).getCell(1).getText()).isEqualTo("9 December 2021");
            assertThat(front.getText()).contains("Report author", "Cleared by").doesNotContain("{");
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Luton 2040 performance report: Health and Wellbeing Board");
        }
    }

    @Test
    void itsHeadingsAreHeadingsThatAContentsTableFinds() throws IOException {
        try (XWPFDocument document = document()) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .startsWith("Summary", "Scorecard", "Projects", "Appendix A: each KPI in detail");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .filteredOn(Objects::nonNull)
                    .as("every style used is one of the template")
                    .allSatisfy(style ->
                            assertThat(document.getStyles().styleExist(style)).isTrue());
        }
    }

    @Test
    void noHeadingIsLeftAtTheFootOfAPage() throws IOException {
        try (XWPFDocument document = document()) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            int heading =
                    paragraphs.stream().map(XWPFParagraph::getText).toList().indexOf("Carbon neutral town");
            assertThat(paragraphs.get(heading + 1).getText()).startsWith("Becoming a greener");
            assertThat(paragraphs.get(heading + 1).isKeepNext()).isTrue();
            assertThat(paragraphs.get(heading + 2).getStyle()).isEqualTo("Heading3");
            assertThat(document.getStyles()
                            .getStyle("Heading3")
                            .getCTStyle()
                            .getPPr()
                            .isSetKeepNext())
                    .isTrue();
        }
    }

    @Test
    void itsTablesRepeatTheirHeadingsAndItsChartsHaveWords() throws IOException {
        try (XWPFDocument document = document()) {
            assertThat(document.getTables().subList(1, document.getTables().size()))
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            assertThat(document.getAllPictures()).hasSizeGreaterThan(5);
            String xml = document.getDocument().xmlText();
            assertThat(xml.split("<wp:docPr ", -1).length - 1)
                    .as("each picture has its alternative text")
                    .isEqualTo(xml.split("<wp:docPr [^>]*descr=\"[^\"]{10,}", -1).length - 1);
        }
    }

    @Test
    void itsFooterCountsThePages() throws IOException {
        try (XWPFDocument document = document()) {
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText())
                    .contains("PAGE", "NUMPAGES", "HWB-2021-2, issue 1");
        }
    }

    @Test
    void theWorkbookHasASheetOfKpisOneOfHistoriesAndOneOfProjects() throws IOException {
        try (XSSFWorkbook workbook = workbook(REPORT)) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false)
                            .map(org.apache.poi.ss.usermodel.Sheet::getSheetName))
                    .containsExactly("About", "KPIs", "Histories", "Projects");
            XSSFSheet kpis = workbook.getSheet("KPIs");
            assertThat(kpis.getPaneInformation().isFreezePane()).isTrue();
            assertThat(kpis.getLastRowNum())
                    .isEqualTo(Placed.of(REPORT.scorecard()).size());
        }
    }

    @Test
    void figuresAreNumbersInUkForm() throws IOException {
        try (XSSFWorkbook workbook = workbook(REPORT)) {
            Cell value = StreamSupport.stream(workbook.getSheet("KPIs").spliterator(), false)
                    .filter(row -> "DIS-02".equals(row.getCell(1).getStringCellValue()))
                    .map(row -> row.getCell(5))
                    .findFirst()
                    .orElseThrow();
            assertThat(value.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(value.getNumericCellValue()).isEqualTo(931);
            assertThat(value.getCellStyle().getDataFormatString()).isEqualTo("#,##0");
        }
    }

    @Test
    void noWordsFromOutsideBecomeAFormula() throws IOException {
        try (XSSFWorkbook workbook = workbook(FormatsTest.withCommentary("=1+1"))) {
            List<Cell> sly = StreamSupport.stream(workbook.getSheet("KPIs").spliterator(), false)
                    .map(row -> row.getCell(16))
                    .filter(Objects::nonNull)
                    .filter(cell -> cell.getCellType() != CellType.STRING
                            || cell.getStringCellValue().startsWith("="))
                    .toList();
            assertThat(sly).isNotEmpty().allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            });
        }
    }

    private static XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new DocxFormat().write(REPORT)));
    }

    private static XSSFWorkbook workbook(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(new XlsxFormat().write(report)));
    }
}
