package uk.luton2040.reporting.impact;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.kit.inbox.Inbox;
import uk.luton2040.reporting.journal.Journal;

/** Answers each proposal of a review with what it would do. */
@ApplicationScoped
class ProposalListener {
    private final Inbox inbox;
    private final Journal journal;
    private final Proposals proposals;
    private final Impacts impacts;

    ProposalListener(Inbox inbox, Journal journal, Proposals proposals, Impacts impacts) {
        this.inbox = inbox;
        this.journal = journal;
        this.proposals = proposals;
        this.impacts = impacts;
    }

    @Incoming("proposals")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.absorb(records, this::answer);
    }

    /** Facts hold still meanwhile: what is absorbed later finds the proposal and calculates again. */
    void answer(List<Event<?>> events) {
        journal.holdStill();
        events.forEach(event -> {
            if (event.state() instanceof ProposalState proposal && proposals.keep(event, proposal)) {
                impacts.calculate(proposals.open(proposal.id()));
            }
        });
    }
}
