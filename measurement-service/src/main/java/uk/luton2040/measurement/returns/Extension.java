package uk.luton2040.measurement.returns;

import java.time.LocalDate;

/** A later date for one return, and why. */
public record Extension(LocalDate due, String reason) {}
