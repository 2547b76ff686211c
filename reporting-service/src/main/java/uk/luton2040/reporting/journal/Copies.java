package uk.luton2040.reporting.journal;

/** Whoever keeps what was said outside the journal; takes part in the transaction that absorbs a redaction. */
@FunctionalInterface
public interface Copies {
    void redact(Redacted redacted);
}
