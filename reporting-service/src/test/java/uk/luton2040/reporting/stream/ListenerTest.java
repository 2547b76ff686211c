package uk.luton2040.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private static final Instant NOW = Instant.parse("2021-10-20T08:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);

    private final AtomicReference<Listener> made = new AtomicReference<>();
    private final AssertSubscriber<OutboundSseEvent> client = Multi.createFrom()
            .<OutboundSseEvent>emitter(emitter -> made.set(new Listener(new SseImpl(), emitter, "mine", END)))
            .subscribe()
            .withSubscriber(AssertSubscriber.create(100));
    private final Listener listener = made.get();

    @Test
    void itIsToldOfItsOwnBoardOnly() {
        // When
        listener.tell(List.of(new Change(1, "mine", "card", "one"), new Change(2, "other", "card", "two")), NOW);

        // Then
        assertThat(client.getItems()).extracting(OutboundSseEvent::getData).containsExactly("one");
        assertThat(client.getItems()).extracting(OutboundSseEvent::getId).containsExactly("1");
    }

    @Test
    void afterSilenceItIsToldThatTheStreamIsStillThere() {
        // Given
        listener.greet(7, NOW);

        // When
        listener.tick(NOW.plus(Listener.SILENCE).minusMillis(1));
        listener.tick(NOW.plus(Listener.SILENCE));
        listener.tick(NOW.plus(Listener.SILENCE).plusSeconds(1));

        // Then
        assertThat(client.getItems())
                .extracting(OutboundSseEvent::getComment)
                .containsExactly("changes after this are told", "still here");
    }

    @Test
    void onceItsTokenHasExpiredItIsToldNothingMore() {
        // When
        listener.tell(List.of(new Change(1, "mine", "card", "one")), END);

        // Then
        client.assertCompleted();
        assertThat(client.getItems()).extracting(OutboundSseEvent::getName).containsExactly("token-expired");
    }
}
