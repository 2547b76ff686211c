package uk.luton2040.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether a batch is tried again and again. The service is ready all the same: what it has it can serve, and no
 * balancer can mend what stops it from learning more. Somebody has to be told, by the gauge of the same.
 */
@Readiness
@ApplicationScoped
class InboxReadiness implements HealthCheck {
    private final Inbox inbox;

    InboxReadiness(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Inbox").up().withData("retrying", false);
        inbox.triedAgainSince()
                .ifPresent(since -> answer.withData("retrying", true).withData("since", since.toString()));
        return answer.build();
    }
}
