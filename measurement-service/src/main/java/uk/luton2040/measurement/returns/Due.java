package uk.luton2040.measurement.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when a value is to be there.
 *
 * @param because why it is that day, as a sentence
 * @param embargoedUntil the day of a publisher's release, before which nobody may tell the value
 */
public record Due(LocalDate on, String because, @Nullable LocalDate embargoedUntil) {}
