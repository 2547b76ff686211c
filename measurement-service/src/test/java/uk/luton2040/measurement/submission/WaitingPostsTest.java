package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.luton2040.kit.idempotency.IdempotencyKey;
import uk.luton2040.measurement.submission.FirstValues.Post;

/** A post that is left out of its turn is waited for in vain: the test ends by itself. */
@Timeout(20)
class WaitingPostsTest {
    private final WaitingPosts waiting = new WaitingPosts(Duration.ofMillis(2));

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
    void oneThatHasToWaitIsNotOvertaken() throws InterruptedException {
        // Given
        waiting.add(post("housing", "DIS-02"));
        List<Post> inHand = waiting.next();
        Post both = post("housing", List.of("DIS-02", "DIS-03"));
        Post later = post("housing", "DIS-03");
        Post others = post("ph", "DIS-03");
        waiting.add(both);
        waiting.add(later);
        waiting.add(others);

        // When
        List<Post> beside = waiting.next();
        waiting.written(inHand);
        List<Post> afterwards = waiting.next();

        // Then
        assertThat(beside).containsExactly(others);
        assertThat(afterwards).containsExactly(both);
    }

    @Test
    void aWriterThatFoundNothingIsToldWhenASeriesIsFree() throws Exception {
        // Given
        waiting.add(post("housing", "DIS-02"));
        List<Post> inHand = waiting.next();
        Post same = post("housing", "DIS-02");
        waiting.add(same);
        CompletableFuture<List<Post>> next = new CompletableFuture<>();
        Thread writer = writerThatWaits(next);

        // When
        waiting.written(inHand);

        // Then
        assertThat(next.get(10, TimeUnit.SECONDS)).containsExactly(same);
        writer.join();
    }

    @Test
    void aWriterThatFoundNothingIsToldOfAPostInAnotherSeries() throws Exception {
        // Given
        waiting.add(post("housing", "DIS-02"));
        List<Post> inHand = waiting.next();
        waiting.add(post("housing", "DIS-02"));
        CompletableFuture<List<Post>> next = new CompletableFuture<>();
        Thread writer = writerThatWaits(next);
        Post another = post("ph", "DIS-02");

        // When
        waiting.add(another);

        // Then
        assertThat(inHand).hasSize(1);
        assertThat(next.get(10, TimeUnit.SECONDS)).containsExactly(another);
        writer.join();
    }

    @Test
    void aWriterThatWaitsIsToldThatNothingMoreComes() throws Exception {
        // Given
        CompletableFuture<List<Post>> next = new CompletableFuture<>();
        Thread writer = writerThatWaits(next);

        // When
        waiting.close();

        // Then
        assertThat(next.get(10, TimeUnit.SECONDS)).isEmpty();
        writer.join();
    }

    @Test
    void thoseOnTheirWayAreWaitedFor() throws Exception {
        // Given
        WaitingPosts patient = new WaitingPosts(Duration.ofSeconds(60));
        patient.written(twoTogether(patient));
        Post first = post("housing", "DIS-02");
        Post second = post("housing", "DIS-03");
        patient.add(first);
        CompletableFuture<List<Post>> next = new CompletableFuture<>();
        Thread writer = writer(patient, Thread.State.TIMED_WAITING, next);

        // When
        patient.add(second);

        // Then
        assertThat(next.get(10, TimeUnit.SECONDS)).containsExactly(first, second);
        writer.join();
    }

    @Test
    @Timeout(30)
    void nobodyIsWaitedForWhileAllAreHere() throws Exception {
        // Given
        WaitingPosts patient = new WaitingPosts(Duration.ofSeconds(60));
        List<Post> inHand = twoTogether(patient);
        Post another = post("ph", "DIS-02");
        patient.add(another);

        // When
        List<Post> beside = patient.next();

        // Then
        assertThat(inHand).hasSize(2);
        assertThat(beside).containsExactly(another);
    }

    @Test
    @Timeout(30)
    void whoDoesNotComeIsNotWaitedForLong() throws Exception {
        // Given
        waiting.written(twoTogether(waiting));
        Post lone = post("housing", "DIS-02");
        waiting.add(lone);

        // When
        List<Post> set = waiting.next();

        // Then
        assertThat(set).containsExactly(lone);
    }

    private static List<Post> twoTogether(WaitingPosts waiting) throws InterruptedException {
        waiting.add(post("housing", "DIS-02"));
        waiting.add(post("housing", "DIS-03"));
        return waiting.next();
    }

    private Thread writerThatWaits(CompletableFuture<List<Post>> next) {
        return writer(waiting, Thread.State.WAITING, next);
    }

    private static Thread writer(WaitingPosts waiting, Thread.State waits, CompletableFuture<List<Post>> next) {
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                next.complete(waiting.next());
            } catch (InterruptedException e) {
                next.completeExceptionally(e);
            }
        });
        eventuallyTrue("the writer waits", () -> writer.getState() == waits);
        return writer;
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
        return post(organisation, List.of(kpi), key);
    }

    private static Post post(String organisation, List<String> kpis, IdempotencyKey... key) {
        var terms = new Intake.Terms(
                UUID.randomUUID(), organisation, "partner-" + organisation, true, false, true, Optional.empty());
        return new Post(
                terms,
                IntStream.range(0, kpis.size())
                        .mapToObj(index -> new PostedRow(index, row(kpis.get(index)), List.of()))
                        .toList(),
                Optional.ofNullable(key.length == 0 ? null : key[0]),
                null);
    }

    private static NewMeasurement row(String kpi) {
        return new ObjectMapper().convertValue(Map.of("kpi", kpi, "period", "FY2021-Q2"), NewMeasurement.class);
    }
}
