package uk.luton2040.kit.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemType;

/**
 * Says 413 in words, before the body is sent; Quarkus would close the connection on an empty answer. Quarkus has one
 * limit for all paths, the largest of them; the smaller ones are kept here.
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_AUTHENTICATION = 300;
    private static final int AFTER_THE_LIMIT_OF_QUARKUS = 1;

    private final long usual;
    private final Map<String, Long> larger;

    BodyLimit(BodyLimitConfig config) {
        this.usual = config.usual().asLongValue();
        this.larger = config.larger().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, path -> path.getValue().asLongValue()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
        filters.register(this::limitWhatComesInChunks, AFTER_THE_LIMIT_OF_QUARKUS);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        long most = most(request);
        if (length != null && length.length() < 19 && Long.parseLong(length) > most) {
            if (request.request().version() != HttpVersion.HTTP_2) {
                request.response().putHeader("Connection", "close");
            }
            request.response()
                    .setStatusCode(ProblemType.TOO_LARGE.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(Json.encode(tooLarge(request, most)));
        } else {
            request.next();
        }
    }

    /** Whoever reads the body stops there. */
    private void limitWhatComesInChunks(RoutingContext request) {
        if (request.request().getHeader("Content-Length") == null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(request));
        }
        request.next();
    }

    private long most(RoutingContext request) {
        return larger.getOrDefault(request.normalizedPath(), usual);
    }

    private static Problem tooLarge(RoutingContext request, long most) {
        String detail = "At most %d bytes are taken at a time.".formatted(most);
        return Problem.of(ProblemType.TOO_LARGE, detail, request.request().path(), List.of());
    }
}
