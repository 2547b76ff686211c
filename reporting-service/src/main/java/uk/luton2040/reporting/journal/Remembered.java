package uk.luton2040.reporting.journal;

import java.time.Instant;
import uk.luton2040.contracts.MeasurementState;

/**
 * A measurement as it was known from an instant on.
 *
 * @param knownAt when the journal absorbed it
 */
public record Remembered(Instant knownAt, MeasurementState measurement) {}
