package uk.luton2040.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how much waits to be sent, and for how long. The service is ready all the same: posts go on being taken while Kafka
 * is away.
 */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {
    private final OutboxMetrics outbox;

    OutboxReadiness(OutboxMetrics outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Outbox").up();
        double pending = outbox.pending();
        if (Double.isNaN(pending)) {
            return answer.withData("pending", "unknown").build();
        }
        return answer.withData("pending", (long) pending)
                .withData("oldestSeconds", (long) outbox.oldestAge())
                .build();
    }
}
