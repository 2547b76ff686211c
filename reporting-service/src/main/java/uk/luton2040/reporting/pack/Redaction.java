package uk.luton2040.reporting.pack;

import java.time.Instant;
import java.util.Map;
import uk.luton2040.measures.period.Day;
import uk.luton2040.measures.period.London;

/**
 * That words were taken out of a pack after it was issued.
 *
 * @param because an officer's own words, which may name what was redacted: not for the paper
 * @param sha256Before of each format as it was until then
 */
record Redaction(String kpi, Instant at, String because, Map<String, String> sha256Before, String sentence) {

    static Redaction of(String kpi, Instant at, String because, Map<String, String> sha256Before) {
        return new Redaction(
                kpi,
                at,
                because,
                sha256Before,
                "%s: words of its provider were redacted on %s, after this report was issued."
                        .formatted(kpi, Day.of(London.dateOf(at))));
    }
}
