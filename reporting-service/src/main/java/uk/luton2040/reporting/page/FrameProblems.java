package uk.luton2040.reporting.page;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import uk.luton2040.kit.limit.RefusalPage;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.reporting.portal.Portals;

/** What goes wrong in a portal's frame is told in it, on a page that the portal may frame. */
@Singleton
class FrameProblems implements RefusalPage {
    private final Template embedInstead;
    private final String policy;

    FrameProblems(Template embedInstead, Portals portals) {
        this.embedInstead = embedInstead;
        this.policy = portals.policy();
    }

    static boolean isFor(RoutingContext request) {
        return request.normalizedPath().startsWith("/embed/");
    }

    TemplateInstance page(Problem problem) {
        return embedInstead.data("sentence", PageText.inFrame(problem));
    }

    String policy() {
        return policy;
    }

    @Override
    public boolean tell(Problem problem, RoutingContext request) {
        if (!isFor(request) || !PageProblems.isForPage(request)) {
            return false;
        }
        request.response()
                .putHeader(
                        "Content-Type",
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8").toString());
        PageProblems.headers(policy).forEach(request.response()::putHeader);
        page(problem).createUni().subscribe().with(html -> request.response().end(html), request::fail);
        return true;
    }
}
