package uk.luton2040.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;

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

    /**
     * The same, where the list's order is by something else than text.
     *
     * @throws ProblemException when the list has never written such a key
     */
    public <T> Optional<T> after(Function<String, T> read) {
        try {
            return Optional.of(after()).filter(key -> !key.isEmpty()).map(read);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Cursors.unknown();
        }
    }
}
