package uk.luton2040.reporting.document;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The outline as well-formed HTML, for the page and for the PDF. It has an engine of its own, so that a report needs nothing
 * but its record to be written.
 */
final class Markup {
    private static final Template TEMPLATE = Engine.builder()
            .addDefaults()
            .addValueResolver(ValueResolvers.rawResolver())
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build()
            .parse(resource("report.html"), Variant.forContentType(Variant.TEXT_HTML));

    /** Such as the soft line break of what is pasted from a word processor: with one of them nothing can be read. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Markup() {}

    /**
     * @param style the style sheet that goes into it
     * @param policy what a browser may do with it; empty where no browser reads it
     * @param pictures how a chart is put into it
     */
    static String of(Outline outline, String style, String policy, Pictures pictures) {
        String markup = TEMPLATE.data("outline", outline)
                .data("style", style)
                .data("policy", policy)
                .data("pictures", pictures)
                .render();
        return NOT_IN_XML.matcher(markup).replaceAll(" ");
    }

    /** How a chart gets into the markup. */
    @FunctionalInterface
    interface Pictures {
        String markup(uk.luton2040.reporting.chart.Chart chart);
    }

    static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Markup.class.getResourceAsStream("/report/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
