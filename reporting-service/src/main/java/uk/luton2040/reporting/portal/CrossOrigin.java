package uk.luton2040.reporting.portal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemType;

/**
 * Lets the pages of registered portals read the API from a browser (CORS): what is read only, with a token and never with
 * a cookie. Open data may be read from any page, which application.properties says; here it may be asked for with a tag.
 */
@ApplicationScoped
class CrossOrigin {
    /** A browser asks whether it may ask without saying for whom. */
    private static final int BEFORE_THE_CALLER_IS_ASKED_FOR = 300;

    private static final String API = "/api/";
    private static final String PUBLIC = "/api/v1/public/";
    private static final String ORIGIN = "Origin";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String SECONDS_TO_REMEMBER = "600";

    private final Portals portals;

    CrossOrigin(Portals portals) {
        this.portals = portals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_THE_CALLER_IS_ASKED_FOR);
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith(API)) {
            context.next();
            return;
        }
        boolean isPublic = path.startsWith(PUBLIC);
        if (!isPublic) {
            context.addHeadersEndHandler(ended -> context.response().headers().add("Vary", ORIGIN));
        }
        String allowed = allowed(isPublic, context.request().getHeader(ORIGIN));
        if (isPreflight(context.request())) {
            preflight(context, allowed);
            return;
        }
        if (allowed != null && !isPublic && isRead(context.request())) {
            context.response()
                    .putHeader(ALLOW_ORIGIN, allowed)
                    .putHeader("Access-Control-Expose-Headers", "ETag, Link, RateLimit, RateLimit-Policy, Retry-After");
        }
        context.next();
    }

    /** Null where the browser must not hand the answer to the page. */
    private @Nullable String allowed(boolean isPublic, @Nullable String origin) {
        if (isPublic) {
            return "*";
        }
        return origin != null && portals.isRegistered(origin) ? origin : null;
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader(ORIGIN) != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private static void preflight(RoutingContext context, @Nullable String allowed) {
        HttpServerResponse response = context.response();
        if (allowed == null) {
            Problem refusal = Problem.of(
                    ProblemType.FORBIDDEN,
                    "Pages of %s are not registered as a portal's."
                            .formatted(context.request().getHeader(ORIGIN)),
                    context.request().path(),
                    List.of());
            response.setStatusCode(refusal.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(Json.encode(refusal));
            return;
        }
        response.setStatusCode(204)
                .putHeader(ALLOW_ORIGIN, allowed)
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                .putHeader("Access-Control-Allow-Headers", "Authorization, If-None-Match, Last-Event-ID")
                .putHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER)
                .end();
    }
}
