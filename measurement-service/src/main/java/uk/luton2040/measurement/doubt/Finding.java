package uk.luton2040.measurement.doubt;

import java.util.List;
import java.util.Optional;

/**
 * What a candidate looks like beside the values before it.
 *
 * @param fall why it cannot be: a running total that becomes less
 */
public record Finding(Optional<String> fall, List<Doubt> doubts) {}
