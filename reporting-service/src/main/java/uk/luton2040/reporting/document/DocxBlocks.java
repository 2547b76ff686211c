package uk.luton2040.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import uk.luton2040.reporting.chart.Chart;

/** Blocks at the end of a Word document, each in its style: headings that a contents table finds, tables with heading rows. */
final class DocxBlocks {
    /** The width of the text in twentieths of a point. */
    private static final int TEXT_WIDTH = 9638;

    private static final int TWENTIETHS = 20;
    private static final double POINTS_PER_PIXEL = 0.75;
    private static final double CELL_PADDING = 8;

    private final XWPFDocument document;
    private int pictures;
    private boolean isUnderHeading;

    DocxBlocks(XWPFDocument document) {
        this.document = document;
    }

    void write(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Bullets bullets -> bullets.items().forEach(this::bullet);
            case Block.Table table -> table(table);
            case Block.Picture picture -> draw(styled("Picture"), picture.chart(), TEXT_WIDTH);
        }
        isUnderHeading = block instanceof Block.Heading;
    }

    /** What is said under a heading stays on the page of what it leads to, as the heading does. */
    private void paragraph(Block.Paragraph paragraph) {
        XWPFParagraph written = styled(paragraph.isNotice() ? "Notice" : "Normal");
        if (isUnderHeading) {
            written.setKeepNext(true);
        }
        pieces(written, paragraph.pieces(), TEXT_WIDTH);
    }

    /** The style has the bullet; said again for programs that look for it at the paragraph only. */
    private void bullet(String words) {
        XWPFParagraph paragraph = styled("ListBullet");
        paragraph.setNumID(BigInteger.ONE);
        paragraph.createRun().setText(words);
    }

    private void heading(Block.Heading heading) {
        XWPFParagraph paragraph = styled("Heading" + heading.level());
        paragraph.setPageBreak(heading.newPage());
        paragraph.createRun().setText(heading.text());
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void table(Block.Table block) {
        if (!block.isTitled()) {
            styled("Caption").createRun().setText(block.caption());
        }
        XWPFTable table =
                document.createTable(block.rows().size() + 1, block.columns().size());
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID("ReportTable");
        table.setWidth("100%");
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.addNewTblCaption().setVal(block.caption());
        look(properties);
        columns(table, block.columns());
        XWPFTableRow heading = table.getRow(0);
        heading.setRepeatHeader(true);
        heading.setCantSplitRow(true);
        for (int i = 0; i < block.columns().size(); i++) {
            Block.Column column = block.columns().get(i);
            XWPFParagraph words = first(heading.getCell(i), column);
            words.setStyle("TableHeading");
            words.createRun().setText(column.heading());
        }
        for (int i = 0; i < block.rows().size(); i++) {
            row(table.getRow(i + 1), block.columns(), block.rows().get(i));
        }
        styled("TableText");
    }

    /** The first row and the first column are headings, for those who listen to the table too. */
    private static void look(CTTblPr properties) {
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        look.setNoHBand(true);
        look.setNoVBand(true);
    }

    private static void columns(XWPFTable table, List<Block.Column> columns) {
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(width(column))));
    }

    private static int width(Block.Column column) {
        return TEXT_WIDTH * column.share() / 100;
    }

    private void row(XWPFTableRow row, List<Block.Column> columns, List<Block.Cell> cells) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            Block.Column column = columns.get(i);
            XWPFParagraph paragraph = first(row.getCell(i), column);
            List<Piece> pieces = cells.get(i).pieces();
            for (int k = 0; k < pieces.size(); k++) {
                if (k > 0) {
                    paragraph.createRun().addBreak();
                }
                piece(paragraph, pieces.get(k), width(column));
            }
        }
    }

    private static XWPFParagraph first(XWPFTableCell cell, Block.Column column) {
        cell.setWidth(String.valueOf(width(column)));
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("TableText");
        if (column.isNumber()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        return paragraph;
    }

    private void pieces(XWPFParagraph paragraph, List<Piece> pieces, int width) {
        pieces.forEach(piece -> piece(paragraph, piece, width));
    }

    private void piece(XWPFParagraph paragraph, Piece piece, int width) {
        XWPFRun run = paragraph.createRun();
        switch (piece.tone()) {
            case PLAIN -> run.setText(piece.words());
            case STRONG -> said(run, "Strong", piece.words());
            case QUIET -> said(run, "Quiet", piece.words());
            case TAG -> said(run, "Tag", piece.words());
            case STATUS ->
                said(run, "Status" + UkText.capitalised(style(piece.status())), piece.shape() + " " + piece.words());
            case CHART -> draw(run, java.util.Objects.requireNonNull(piece.chart()), width);
        }
    }

    private static String style(@org.jspecify.annotations.Nullable String status) {
        return switch (status) {
            case "green", "amber", "red", "blue" -> status;
            case null, default -> "grey";
        };
    }

    private static void said(XWPFRun run, String style, String words) {
        run.setStyle(style);
        run.setText(words);
    }

    private void draw(XWPFParagraph paragraph, Chart chart, int width) {
        draw(paragraph.createRun(), chart, width);
    }

    /** As large as it is meant to be, or as there is room. */
    private void draw(XWPFRun run, Chart chart, int width) {
        double room = (double) width / TWENTIETHS - CELL_PADDING;
        double scale = Math.min(1, room / (chart.width() * POINTS_PER_PIXEL));
        try {
            run.addPicture(
                    new ByteArrayInputStream(Raster.png(chart)),
                    Document.PICTURE_TYPE_PNG,
                    "chart-%d.png".formatted(++pictures),
                    Units.toEMU(chart.width() * POINTS_PER_PIXEL * scale),
                    Units.toEMU(chart.height() * POINTS_PER_PIXEL * scale));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CTNonVisualDrawingProps said =
                run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        said.setId(pictures);
        said.setTitle(chart.title());
        said.setDescr(chart.alt());
    }
}
