package uk.luton2040.delivery.known;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.luton2040.kit.inbox.Inbox;

/** Hears what others tell; the newest revision of each thing wins. */
@ApplicationScoped
class KnownListener {
    private final Inbox inbox;
    private final Known known;

    KnownListener(Inbox inbox, Known known) {
        this.inbox = inbox;
        this.known = known;
    }

    @Incoming("known")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.absorb(records, known::keep);
    }
}
