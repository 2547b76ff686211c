package uk.luton2040.reporting.document;

/** One way of writing a report down. */
public interface Format {
    /** How an address names it, and what a file's name ends with: "pdf". */
    String code();

    String mediaType();

    /** The whole file; the same report makes the same bytes. */
    byte[] write(Report report);
}
