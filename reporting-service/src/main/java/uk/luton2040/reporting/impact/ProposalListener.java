package uk.luton2040.reporting.impact;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.kit.inbox.Inbox;

/** Hears the proposals of reviews. */
@ApplicationScoped
class ProposalListener {
    private final Inbox inbox;
    private final Proposals proposals;
    private final Clock clock;

    ProposalListener(Inbox inbox, Proposals proposals, Clock clock) {
        this.inbox = inbox;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Incoming("proposals")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.absorb(
                records,
                events -> events.forEach(event -> {
                    if (event.state() instanceof ProposalState proposal) {
                        proposals.keep(event, proposal, clock.instant());
                    }
                }));
    }
}
