package uk.luton2040.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How large a request's body may be. */
@ConfigMapping(prefix = "luton2040.body-limit")
interface BodyLimitConfig {
    MemorySize usual();

    /** For the paths that take more, {@code quarkus.http.limits.max-body-size} being at least that. */
    Map<String, MemorySize> larger();
}
