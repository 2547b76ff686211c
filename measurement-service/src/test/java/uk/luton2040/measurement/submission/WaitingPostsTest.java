package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import uk.luton2040.kit.idempotency.IdempotencyKey;
import uk.luton2040.measurement.submission.FirstValues.Post;

class WaitingPostsTest {
    private final WaitingPosts waiting = new WaitingPosts();

    @Test
    void whatWaitsIsHandedOutTogether() throws InterruptedException {
        // Given
        Post one = post("housing", "DIS-02");
        Post other = post("housing", "DIS-03");
        waiting.add(one);
        waiting.add(other);

        // When
        List<Post> set = waiting.next();

        // Then
        assertThat(set).containsExactly(one, other);
    }

    @Test
    void aSeriesIsInOneHandOnlyUntilItIsWritten() throws InterruptedException {
        // Given
        Post first = post("housing", "DIS-02");
        Post same = post("housing", "DIS-02");
        Post others = post("ph", "DIS-02");
        waiting.add(first);
        List<Post> inHand = waiting.next();
        waiting.add(same);
        waiting.add(others);

        // When
        List<Post> beside = waiting.next();
        waiting.written(inHand);
        List<Post> afterwards = waiting.next();

        // Then
        assertThat(inHand).containsExactly(first);
        assertThat(beside).containsExactly(others);
        assertThat(afterwards).containsExactly(same);
    }

    @Test
    void aWriterThatFoundNothingIsToldWhenASeriesIsFree() throws Exception {
        // Given
        waiting.add(post("housing", "DIS-02"));
        List<Post> inHand = waiting.next();
        Post same = post("housing", "DIS-02");
        waiting.add(same);
        CompletableFuture<List<Post>> next = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                next.complete(waiting.next());
            } catch (InterruptedException e) {
                next.completeExceptionally(e);
            }
        });

        // When
        waiting.written(inHand);

        // Then
        assertThat(next.get(10, TimeUnit.SECONDS)).containsExactly(same);
    }

    @Test
    void theSecondWithAKeyInASetIsTakenAlone() throws InterruptedException {
        // Given
        IdempotencyKey key = new IdempotencyKey("partner-housing", "k", "f");
        Post first = post("housing", "DIS-02", key);
        Post second = post("housing", "DIS-03", key);
        waiting.add(first);
        waiting.add(second);

        // When
        List<Post> set = waiting.next();

        // Then
        assertThat(set).containsExactly(first);
        assertThat(second.answer()).isCompletedWithValue(Optional.empty());
        assertThat(first.answer()).isNotDone();
    }

    @Test
    void nothingIsTakenInWhenItIsClosed() throws InterruptedException {
        // Given
        Post left = post("housing", "DIS-02");
        waiting.add(left);

        // When
        List<Post> unseen = waiting.close();

        // Then
        assertThat(unseen).containsExactly(left);
        assertThat(waiting.add(post("housing", "DIS-03"))).isFalse();
        assertThat(waiting.next()).isEmpty();
    }

    private static Post post(String organisation, String kpi, IdempotencyKey... key) {
        var row = new ObjectMapper().createObjectNode().put("kpi", kpi).put("period", "FY2021-Q2");
        NewMeasurement measurement = new ObjectMapper().convertValue(row, NewMeasurement.class);
        var terms = new Intake.Terms(
                UUID.randomUUID(), organisation, "partner-" + organisation, true, false, true, Optional.empty());
        return new Post(
                terms,
                List.of(new PostedRow(0, measurement, List.of())),
                Optional.ofNullable(key.length == 0 ? null : key[0]),
                null);
    }
}
