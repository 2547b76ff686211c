package uk.luton2040.measurement.returns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** One decision in a row of them. */
public record Change<T>(long revision, @JsonUnwrapped T what, String who, Instant at) {}
