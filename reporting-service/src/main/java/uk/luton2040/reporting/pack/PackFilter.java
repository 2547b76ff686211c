package uk.luton2040.reporting.pack;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which packs of a list; used with {@code @BeanParam}. */
public class PackFilter {
    @QueryParam("board")
    @Nullable
    String board;

    @QueryParam("meeting")
    @Nullable
    String meeting;

    @QueryParam("scorecard")
    @Nullable
    String scorecard;

    @QueryParam("kind")
    @Pattern(regexp = "scorecard|starting-position", message = "must be scorecard or starting-position")
    @Nullable
    String kind;

    @QueryParam("state")
    @Pattern(regexp = "draft|issued", message = "must be draft or issued")
    @Nullable
    String state;
}
