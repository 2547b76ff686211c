package uk.luton2040.reporting.stream;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a scorecard that became another.
 *
 * @param asAt of the new one
 * @param etag of its bytes as they are
 * @param kpis of which something is known that was not before; none when something else on it has changed
 */
public record ScorecardChanged(
        String board, String scorecard, String period, Instant asAt, String etag, List<Kpi> kpis) {

    /** @param before its status; null where it was not there */
    public record Kpi(
            String code, @Nullable String before, @Nullable String after) {}
}
