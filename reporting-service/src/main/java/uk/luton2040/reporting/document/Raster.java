package uk.luton2040.reporting.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import uk.luton2040.reporting.chart.Chart;

/** A chart as pixels, for programs that draw no SVG. Three to each CSS pixel, so that print is sharp. */
final class Raster {
    private static final float DENSITY = 3;

    static {
        List.of("Regular", "Bold", "Italic", "BoldItalic").forEach(Raster::register);
    }

    private Raster() {}

    static byte[] png(Chart chart) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, chart.width() * DENSITY);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, chart.height() * DENSITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(chart.svgIn("Liberation Sans"))), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("the chart '%s' cannot be drawn".formatted(chart.title()), e);
        }
        return out.toByteArray();
    }

    private static void register(String cut) {
        String name = "/liberation/LiberationSans-%s.ttf".formatted(cut);
        try (InputStream file = Objects.requireNonNull(Raster.class.getResourceAsStream(name), name)) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
