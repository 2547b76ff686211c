package uk.luton2040.kit.limit;

import io.vertx.ext.web.RoutingContext;
import uk.luton2040.kit.problem.Problem;

/** Tells whoever asked for a page on a page that it asks too often. A service without one sends the problem document. */
@FunctionalInterface
public interface RefusalPage {
    /** @return false when nothing was answered, as it is not for this request */
    boolean tell(Problem problem, RoutingContext request);
}
