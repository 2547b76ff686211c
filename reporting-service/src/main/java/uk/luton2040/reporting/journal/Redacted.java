package uk.luton2040.reporting.journal;

import java.time.Instant;

/**
 * That personal data was taken out of a commentary.
 *
 * @param said the commentary as it was known until then
 * @param left what is left of it
 */
public record Redacted(String kpi, String said, String left, Instant at, String because) {}
