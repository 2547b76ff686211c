package uk.luton2040.delivery.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing on the golden thread.
 *
 * @param standing a KPI's life cycle; null for the others
 * @param href where its own place on the thread is read
 * @param resource where it is read itself, for what this service keeps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Node(
        String kind,
        String code,
        String title,
        @Nullable String standing,
        String href,
        @Nullable String resource) {

    static Node of(Node.Ref ref, String title, @Nullable String standing) {
        return new Node(
                ref.kind().code(),
                ref.code(),
                title,
                standing,
                ref.href(),
                ref.kind()
                        .resource()
                        .map(resource -> "/api/v1/%s/%s".formatted(resource, ref.code()))
                        .orElse(null));
    }

    /** What tells one from another: a plan may have the code of a project. */
    record Ref(NodeKind kind, String code) {
        String href() {
            return "/api/v1/golden-thread/%s/%s".formatted(kind.code(), code);
        }
    }
}
