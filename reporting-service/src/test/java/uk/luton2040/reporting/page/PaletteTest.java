package uk.luton2040.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.reporting.chart.HeatMap;

/** The colours of the pages and their charts can be read on what is behind them: WCAG 2.2, contrast of text. */
class PaletteTest {
    private static final double OF_TEXT = 4.5;
    private static final double OF_EDGES = 3;
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");
    private static final List<String> WORDS = List.of(
            "ink",
            "quiet",
            "link",
            "green",
            "amber",
            "red",
            "grey",
            "blue",
            "chart-value",
            "chart-target",
            "chart-limit",
            "chart-benchmark",
            "chart-mark");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whatIsReadStandsOutFromPaperAndTint(String scheme) throws IOException {
        // Given
        Map<String, String> colours = colours(scheme);

        // Then
        for (String word : WORDS) {
            assertThat(contrast(colours, word, "paper")).as(word + " on paper").isGreaterThanOrEqualTo(OF_TEXT);
            assertThat(contrast(colours, word, "tint")).as(word + " on tint").isGreaterThanOrEqualTo(OF_TEXT);
        }
        assertThat(contrast(colours, "button-ink", "button")).isGreaterThanOrEqualTo(OF_TEXT);
        assertThat(contrast(colours, "band-ink", "band")).isGreaterThanOrEqualTo(OF_TEXT);
        assertThat(contrast(colours, "focus", "paper")).isGreaterThanOrEqualTo(OF_EDGES);
        assertThat(contrast(colours, "edge", "paper")).isGreaterThanOrEqualTo(OF_EDGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whatIsWrittenOnTheHeatMapStandsOutFromEachOfItsTints(String scheme) throws IOException {
        // Given
        Map<String, String> colours = colours(scheme);
        List<HeatMap.Cell> cells = IntStream.range(0, 4)
                .mapToObj(severity -> new HeatMap.Cell(1, severity + 1, "Level", severity, List.of("A risk")))
                .toList();

        // When
        String svg = HeatMap.of("h", "Risks", List.of("Rare"), List.of("1", "2", "3", "4"), cells)
                .svg();

        // Then
        List<String> shares = Pattern.compile("fill-opacity=\"([0-9.]+)\"")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(shares).hasSize(4);
        for (String share : shares) {
            colours.put("cell", mixed(colours, "ink", "paper", Double.parseDouble(share)));
            assertThat(contrast(colours, "ink", "cell")).as("ink on " + share).isGreaterThanOrEqualTo(OF_TEXT);
        }
    }

    /** So much of the one over the other. */
    private static String mixed(Map<String, String> colours, String over, String under, double share) {
        String one = Objects.requireNonNull(colours.get(over), over);
        String other = Objects.requireNonNull(colours.get(under), under);
        return IntStream.of(0, 2, 4)
                .mapToObj(at -> "%02x".formatted(Math.round(share * part(one, at) + (1 - share) * part(other, at))))
                .collect(Collectors.joining());
    }

    private static Map<String, String> colours(String scheme) throws IOException {
        String css;
        try (InputStream file =
                Objects.requireNonNull(PaletteTest.class.getResourceAsStream("/META-INF/resources/assets/pages.css"))) {
            css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        int dark = css.indexOf("prefers-color-scheme: dark");
        Matcher found = COLOUR.matcher(
                scheme.equals("light") ? css.substring(0, dark) : css.substring(dark, css.indexOf("/* The page */")));
        Map<String, String> colours = new HashMap<>();
        while (found.find()) {
            colours.put(found.group(1), found.group(2));
        }
        return colours;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(Objects.requireNonNull(colours.get(one), one));
        double b = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance of sRGB, as WCAG defines it. */
    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double value = part(hex, at) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int part(String hex, int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16);
    }
}
