package uk.luton2040.kit.limit;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Positive;
import java.util.List;

/** What one client may ask of a service. */
@ConfigMapping(prefix = "luton2040.limits")
interface LimitConfig {
    /** How the paths begin to which the limits apply. */
    List<String> paths();

    /** Requests a second, in the long run. */
    @Positive
    int perSecond();

    /** Requests at once, after a rest. */
    @Positive
    int burst();

    /** Requests that are worked on at the same time: whoever sends slowly holds no more threads than that. */
    @Positive
    int inFlight();
}
