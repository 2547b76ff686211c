package uk.luton2040.reporting.stream;

/**
 * A scorecard that became another.
 *
 * @param position grows with every change
 * @param told as it is sent
 */
record Change(long position, String board, String scorecard, String told) {}
