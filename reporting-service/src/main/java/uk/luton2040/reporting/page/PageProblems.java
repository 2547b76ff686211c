package uk.luton2040.reporting.page;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemType;

/**
 * What goes wrong with a page is told on a page, in a portal's frame on one that it may frame, and who has to sign in is
 * sent there. The API, and whoever asked for anything but a page, gets the problem document; so does who asks too often,
 * but for a frame.
 */
class PageProblems {
    private final Template error;
    private final FrameProblems frame;
    private final String policy;

    /** @param policy of every page, said again where the address alone would have another */
    PageProblems(Template error, FrameProblems frame, @ConfigProperty(name = "luton2040.pages.policy") String policy) {
        this.error = error;
        this.frame = frame;
        this.policy = policy;
    }

    @ServerResponseFilter
    Uni<Void> tell(ContainerResponseContext answer, RoutingContext request) {
        if (!(answer.getEntity() instanceof Problem problem) || !isForPage(request)) {
            return Uni.createFrom().voidItem();
        }
        return problem.status() == ProblemType.UNAUTHENTICATED.status() && !isSentBack(request.queryParams())
                ? signIn(answer, request)
                : page(problem, answer, request);
    }

    static boolean isForPage(RoutingContext request) {
        String accepted = String.join(",", request.request().headers().getAll(HttpHeaders.ACCEPT));
        return accepted.contains(MediaType.TEXT_HTML)
                && !request.normalizedPath().startsWith("/api/");
    }

    /** Keycloak names its answer with somebody who was asked to sign in. */
    private static boolean isSentBack(MultiMap named) {
        return named.contains("state") && (named.contains("code") || named.contains("error"));
    }

    private static Uni<Void> signIn(ContainerResponseContext answer, RoutingContext request) {
        HttpAuthenticator authenticator = Objects.requireNonNull(request.get(HttpAuthenticator.class.getName()));
        return authenticator
                .getChallenge(request)
                .invoke(challenge -> {
                    answer.setEntity(null);
                    answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
                    answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
                    answer.setStatus(challenge.status);
                    challenge
                            .getHeaders()
                            .forEach((name, value) -> answer.getHeaders().putSingle(name.toString(), value));
                })
                .replaceWithVoid();
    }

    private Uni<Void> page(Problem problem, ContainerResponseContext answer, RoutingContext request) {
        boolean isFramed = FrameProblems.isFor(request);
        TemplateInstance page = isFramed
                ? frame.page(problem)
                : error.data(
                        "problem",
                        problem,
                        "path",
                        request.request().query() == null ? null : request.normalizedPath());
        return page.createUni()
                .invoke(html -> {
                    answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
                    answer.setEntity(html, new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
                    headers(isFramed ? frame.policy() : policy).forEach(answer.getHeaders()::putSingle);
                })
                .replaceWithVoid();
    }

    static Map<String, String> headers(String policy) {
        return Map.of(
                "Content-Security-Policy",
                policy,
                HttpHeaders.CACHE_CONTROL,
                "no-store",
                "Cross-Origin-Opener-Policy",
                "same-origin");
    }
}
