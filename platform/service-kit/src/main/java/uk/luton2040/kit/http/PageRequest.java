package uk.luton2040.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list; used with {@code @BeanParam}. */
public class PageRequest {
    @QueryParam("cursor")
    @Parameter(description = "Where to go on: `next` of the page before")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many items at most, 1 to 200")
    int limit;

    public int limit() {
        return limit;
    }

    /** The key after which the page starts; empty for the first page. */
    public String after() {
        return cursor == null ? "" : Cursors.decode(cursor);
    }
}
