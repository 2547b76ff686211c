package uk.luton2040.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A Word document in the council's own template, for committees that work in Word. Whatever it looks like is a style of the
 * template; words in braces there are filled in, and the first table's row is repeated for whom it is for and by whom.
 */
final class DocxFormat implements Format {
    private static final String TEMPLATE = "/report/council-report.docx";

    @Override
    public String code() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public byte[] write(Report report) {
        Outline outline = Outline.of(report);
        try (InputStream template = Objects.requireNonNull(DocxFormat.class.getResourceAsStream(TEMPLATE));
                XWPFDocument document = new XWPFDocument(template);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(document, outline, report.cover());
            DocxBlocks blocks = new DocxBlocks(document);
            outline.blocks().forEach(blocks::write);
            document.enforceUpdateFields();
            document.write(out);
            return Zips.dated(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XWPFDocument document, Outline outline, Cover cover) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(outline.title() + ": " + cover.board());
        properties.setCreator(Objects.requireNonNullElse(cover.author(), "Luton 2040 performance platform"));
        properties.setCreated(Optional.of(Date.from(cover.asAt())));
        properties.setModified(Optional.of(Date.from(cover.asAt())));
        Map<String, String> words = Map.of(
                "{title}",
                outline.title(),
                "{board}",
                cover.board(),
                "{number}",
                cover.number() == null ? "Draft" : "%s, issue %d".formatted(cover.number(), cover.issue()));
        document.getParagraphs().forEach(paragraph -> replace(paragraph, words));
        document.getHeaderList().forEach(header -> header.getParagraphs().forEach(each -> replace(each, words)));
        document.getFooterList().forEach(footer -> footer.getParagraphs().forEach(each -> replace(each, words)));
        facts(document.getTables().getFirst(), outline.facts());
    }

    private static void facts(XWPFTable table, List<Outline.Fact> facts) {
        XWPFTableRow pattern = table.getRow(0);
        for (Outline.Fact fact : facts) {
            XWPFTableRow row = new XWPFTableRow(
                    (org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow)
                            pattern.getCtRow().copy(),
                    table);
            Map<String, String> words = Map.of("{name}", fact.name(), "{value}", fact.value());
            row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(paragraph -> replace(paragraph, words)));
            table.addRow(row);
        }
        table.removeRow(0);
    }

    private static void replace(XWPFParagraph paragraph, Map<String, String> words) {
        for (XWPFRun run : paragraph.getRuns()) {
            String written = run.getText(0);
            if (written != null && words.containsKey(written)) {
                run.setText(words.get(written), 0);
            }
        }
    }
}
