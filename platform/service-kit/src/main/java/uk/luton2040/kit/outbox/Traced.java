package uk.luton2040.kit.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;

/**
 * An event with the trace it belongs to.
 *
 * @param traceparent as W3C's header of that name has it; null outside a trace
 */
public record Traced(Event<?> event, @Nullable String traceparent) {

    /** Whether they are of one trace and one moment. */
    boolean isToldWith(Traced other) {
        return Objects.equals(traceparent, other.traceparent)
                && event.change().when().equals(other.event.change().when());
    }

    /** Of the request at hand. */
    public static @Nullable String currentParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
