package uk.luton2040.reporting.view;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The server says "identity" of what it does not compress, and would say it beside the coding a document names. */
class OneCoding {

    @ServerResponseFilter
    void name(ContainerResponseContext answer, RoutingContext request) {
        Object coding = answer.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (coding != null) {
            answer.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
            request.response().putHeader(HttpHeaders.CONTENT_ENCODING, coding.toString());
        }
    }
}
