package uk.luton2040.kit.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemType;

/**
 * Answers 429 to a client that asks too often, or for too much at the same time, before its body is read and a thread is
 * given to it. A client is the subject of a token, else an address. Only the API is limited, and what a service
 * names besides it: health, metrics and other pages always answer. The fields are those of draft-ietf-httpapi-ratelimit-headers.
 */
@ApplicationScoped
class ClientLimits {
    /** Authentication itself is at 200. */
    private static final int ONCE_THE_CALLER_CAN_BE_ASKED_FOR = 160;

    private final Allowances allowances;
    private final List<String> limited;
    private final String policy;
    private final Instance<RefusalPage> pages;

    ClientLimits(LimitConfig limit, @Any Instance<RefusalPage> pages) {
        this.pages = pages;
        this.allowances = new Allowances(limit, TimeMeter.SYSTEM_NANOTIME);
        this.limited = limit.paths();
        this.policy = "\"client\";q=%d;w=%d".formatted(limit.burst(), Math.ceilDiv(limit.burst(), limit.perSecond()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, ONCE_THE_CALLER_CAN_BE_ASKED_FOR);
    }

    /** They are passed over when a resource is found, and so they are here. */
    private static String withoutMatrixParameters(String path) {
        return path.indexOf(';') < 0 ? path : path.replaceAll(";[^/]*", "");
    }

    private void limit(RoutingContext context) {
        if (limited.stream().noneMatch(withoutMatrixParameters(context.normalizedPath())::startsWith)) {
            context.next();
        } else if (context.request().getHeader("Authorization") == null) {
            enter(context, address(context));
        } else {
            identify(context);
        }
    }

    /**
     * A token that is good for nothing is refused later, in words; until then it is somebody at an address. Quarkus' own
     * handler, which would answer at once and without words, is kept out of the way meanwhile.
     */
    private void identify(RoutingContext context) {
        Object answersFailures = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        BiConsumer<RoutingContext, Throwable> nothing = (failed, failure) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, nothing);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .onTermination()
                .invoke(() -> context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, answersFailures))
                .subscribe()
                .with(
                        identity -> enter(context, client(context, identity)),
                        failure -> enter(context, address(context)));
    }

    private static String client(RoutingContext context, SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? "subject " + token.getSubject()
                : address(context);
    }

    private static String address(RoutingContext context) {
        return "address " + context.request().remoteAddress().hostAddress();
    }

    private void enter(RoutingContext context, String client) {
        Allowances.Entry entry = allowances.enter(client);
        Allowance.Answer answer = entry.answer();
        context.response()
                .putHeader("RateLimit-Policy", policy)
                .putHeader("RateLimit", "\"client\";r=" + answer.remaining() + ";t=" + answer.fullIn());
        String refusal = answer.refusal();
        if (refusal == null) {
            context.addEndHandler(ended -> entry.allowance().leave());
            context.next();
        } else {
            refuse(context, refusal, answer.retryAfter());
        }
    }

    private void refuse(RoutingContext context, String refusal, long retryAfter) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (request.version() != HttpVersion.HTTP_2 && hasBody(request)) {
            response.putHeader("Connection", "close");
        }
        response.setStatusCode(ProblemType.TOO_MANY_REQUESTS.status())
                .putHeader("Retry-After", Long.toString(retryAfter));
        Problem problem = Problem.of(ProblemType.TOO_MANY_REQUESTS, refusal, request.path(), List.of());
        if (pages.stream().noneMatch(page -> page.tell(problem, context))) {
            response.putHeader("Content-Type", Problem.MEDIA_TYPE).end(Json.encode(problem));
        }
    }

    /** It will not be read, so nothing can follow it on the connection. */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || length != null && !length.equals("0");
    }
}
