package uk.luton2040.catalogue.review;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.luton2040.kit.inbox.Inbox;

/** Hears what proposals would do. */
@ApplicationScoped
class ImpactListener {
    private final Inbox inbox;
    private final Impacts impacts;

    ImpactListener(Inbox inbox, Impacts impacts) {
        this.inbox = inbox;
        this.impacts = impacts;
    }

    @Incoming("impacts")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.absorb(records, impacts::keep);
    }
}
