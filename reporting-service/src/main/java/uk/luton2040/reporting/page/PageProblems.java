package uk.luton2040.reporting.page;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.reporting.portal.Portals;

/**
 * What goes wrong with a page is told on a page, in a portal's frame on one that it may frame, and who has to sign in is
 * sent there. The API, and whoever asked for
 * anything but a page, gets the problem document.
 */
class PageProblems {
    private final Template error;
    private final Template embedInstead;
    private final String policy;
    private final String framed;

    /** @param policy of every page, said again where the address alone would have another */
    PageProblems(
            Template error,
            Template embedInstead,
            @ConfigProperty(name = "luton2040.pages.policy") String policy,
            Portals portals) {
        this.error = error;
        this.embedInstead = embedInstead;
        this.policy = policy;
        this.framed = portals.policy();
    }

    @ServerResponseFilter
    Uni<Void> tell(ContainerRequestContext asked, ContainerResponseContext answer, RoutingContext request) {
        if (!(answer.getEntity() instanceof Problem problem) || !isForPage(asked, request)) {
            return Uni.createFrom().voidItem();
        }
        return problem.status() == ProblemType.UNAUTHENTICATED.status() && !isSentBack(request.queryParams())
                ? signIn(answer, request)
                : page(problem, answer, request);
    }

    private static boolean isForPage(ContainerRequestContext asked, RoutingContext request) {
        String accepted = Objects.requireNonNullElse(asked.getHeaderString(HttpHeaders.ACCEPT), "");
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
        boolean isFramed = request.normalizedPath().startsWith("/embed/");
        TemplateInstance page = isFramed
                ? embedInstead.data("sentence", PageText.inFrame(problem))
                : error.data(
                        "problem",
                        problem,
                        "path",
                        request.request().query() == null ? null : request.normalizedPath());
        return page.createUni()
                .invoke(html -> {
                    answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
                    answer.setEntity(html, new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
                    answer.getHeaders().putSingle("Content-Security-Policy", isFramed ? framed : policy);
                    answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
                    answer.getHeaders().putSingle("Cross-Origin-Opener-Policy", "same-origin");
                })
                .replaceWithVoid();
    }
}
