package uk.luton2040.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemType;

/** Says 413 in words, before the body is sent; Quarkus would close the connection on an empty answer. */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_AUTHENTICATION = 300;

    private final long mostBytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.mostBytes = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length != null && length.length() < 19 && Long.parseLong(length) > mostBytes) {
            request.response()
                    .setStatusCode(ProblemType.TOO_LARGE.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(Json.encode(tooLarge(request)));
        } else {
            request.next();
        }
    }

    private Problem tooLarge(RoutingContext request) {
        String detail = "At most %d bytes are taken at a time.".formatted(mostBytes);
        return Problem.of(ProblemType.TOO_LARGE, detail, request.request().path(), List.of());
    }
}
