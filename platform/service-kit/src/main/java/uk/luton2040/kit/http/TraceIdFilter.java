package uk.luton2040.kit.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every answer carries its trace id, the handle for support. */
class TraceIdFilter {

    @ServerResponseFilter
    void addTraceId(ContainerResponseContext answer) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            answer.getHeaders().putSingle("Trace-Id", span.getTraceId());
        }
    }
}
