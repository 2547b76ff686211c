package uk.luton2040.reporting.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client that reads the stream: what it wants to hear, and until when it may. */
final class Listener {
    static final Duration SILENCE = Duration.ofSeconds(15);

    private static final long RECONNECT_MILLIS = 2_000;

    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> client;
    private final @Nullable String board;
    private final Instant until;
    private Instant spokenAt = Instant.MIN;

    /**
     * @param board the only one it hears of; null for all
     * @param until when its token ends
     */
    Listener(Sse sse, MultiEmitter<? super OutboundSseEvent> client, @Nullable String board, Instant until) {
        this.sse = sse;
        this.client = client;
        this.board = board;
        this.until = until;
    }

    /** From where to go on after a break, even before anything has changed. */
    synchronized void greet(long position, Instant now) {
        say(
                sse.newEventBuilder()
                        .id(Long.toString(position))
                        .reconnectDelay(RECONNECT_MILLIS)
                        .comment("changes after this are told"),
                now);
    }

    /** What it missed is not known any more. */
    synchronized void reload(long newest, Instant now) {
        say(
                sse.newEventBuilder()
                        .id(Long.toString(newest))
                        .reconnectDelay(RECONNECT_MILLIS)
                        .name("reload")
                        .data("{\"why\":\"What you missed is not known any more: read again what you show.\"}"),
                now);
    }

    /** @param changes oldest first */
    synchronized void tell(List<Change> changes, Instant now) {
        if (!isOver(now)) {
            changes.stream()
                    .filter(change -> board == null || board.equals(change.board()))
                    .forEach(change -> say(
                            sse.newEventBuilder()
                                    .id(Long.toString(change.position()))
                                    .name("scorecard-changed")
                                    .data(change.told()),
                            now));
        }
    }

    /** Now and then something is said, so that a broken connection is noticed on either side. */
    synchronized void tick(Instant now) {
        if (!isOver(now) && !now.isBefore(spokenAt.plus(SILENCE))) {
            say(sse.newEventBuilder().comment("still here"), now);
        }
    }

    void leave() {
        client.complete();
    }

    private boolean isOver(Instant now) {
        if (now.isBefore(until)) {
            return false;
        }
        say(
                sse.newEventBuilder()
                        .name("token-expired")
                        .data("{\"why\":\"Your token has expired: come back with another.\"}"),
                now);
        client.complete();
        return true;
    }

    private void say(OutboundSseEvent.Builder event, Instant now) {
        spokenAt = now;
        client.emit(event.build());
    }
}
