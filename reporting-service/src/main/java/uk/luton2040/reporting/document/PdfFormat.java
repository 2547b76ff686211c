package uk.luton2040.reporting.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import uk.luton2040.reporting.chart.Chart;

/** A tagged PDF that meets PDF/UA-1, the standard of accessible PDF: its fonts, its structure and its words are in it. */
final class PdfFormat implements Format {
    private static final String STYLE = Markup.resource("report-print.css");
    private static final float PDF_VERSION = 1.7f;
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    @Override
    public String code() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public byte[] write(Report report) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(PDF_VERSION)
                .withProducer("Luton 2040 performance platform")
                .useSVGDrawer(new BatikSVGDrawer())
                .withHtmlContent(Markup.of(Outline.of(report), STYLE, "", PdfFormat::image), null);
        font(builder, "Regular", NORMAL, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", NORMAL, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, report.cover().asAt());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(
                () -> PdfFormat.class.getResourceAsStream("/liberation/LiberationSans-%s.ttf".formatted(cut)),
                "Liberation Sans",
                weight,
                style,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    /** An image has its alternative text in the structure tree; an svg element within the page would have none. */
    private static String image(Chart chart) {
        return "<img src=\"data:image/svg+xml;base64,%s\" alt=\"%s\" width=\"%d\" height=\"%d\"/>"
                .formatted(
                        Base64.getEncoder()
                                .encodeToString(chart.svgIn("Liberation Sans").getBytes(StandardCharsets.UTF_8)),
                        escaped(chart.alt()),
                        chart.width(),
                        chart.height());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Not when it was made but what it knows: the same report is the same file. */
    private static void date(PDDocument document, Instant asAt) {
        GregorianCalendar calendar = GregorianCalendar.from(asAt.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.setDocumentId(asAt.toEpochMilli());
    }
}
