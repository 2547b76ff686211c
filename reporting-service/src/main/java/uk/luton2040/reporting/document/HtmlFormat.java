package uk.luton2040.reporting.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import uk.luton2040.reporting.chart.Chart;

/** One file that needs no other: its style sheet and its charts are in it, and nothing else may be loaded or run. */
final class HtmlFormat implements Format {
    private static final String STYLE = Markup.resource("report.css");
    private static final String POLICY = "default-src 'none'; style-src 'sha256-%s'".formatted(hash(STYLE));

    @Override
    public String code() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public byte[] write(Report report) {
        return ("<!doctype html>\n" + Markup.of(Outline.of(report), STYLE, POLICY, Chart::svg))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
