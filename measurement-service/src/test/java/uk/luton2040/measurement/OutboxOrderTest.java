package uk.luton2040.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Eventually.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.outbox.Traced;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.testkit.RealParts;

/** Events that are told together wait in the order they were given, those of one trace and moment as one row. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxOrderTest {
    private static final String PERIODS = "luton2040.measurement.period.v1";
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private final Outbox outbox;
    private final AgroalDataSource database;

    OutboxOrderTest(Outbox outbox, AgroalDataSource database) {
        this.outbox = outbox;
        this.database = database;
    }

    @Test
    void eachPointsToItsOwnHistory() {
        // Given
        List<Traced> events = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> revision(number, "trace-" + number, number))
                .toList();

        // When
        List<String> rows = waiting(events);

        // Then
        assertThat(rows)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> "trace-" + number + " " + number + " [" + number + "]")
                        .toList());
    }

    @Test
    void whatIsToldAtOnceWaitsAsOneRowOfFifty() {
        // Given
        List<Traced> events = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> revision(number, null, 0))
                .toList();

        // When
        List<String> rows = waiting(events);

        // Then
        assertThat(rows).containsExactly(numbers(1, 50), numbers(51, 100), numbers(101, 120));
    }

    @Test
    void anotherTraceOrMomentIsAnotherRow() {
        // When
        List<String> rows = waiting(List.of(
                revision(1, "a", 7),
                revision(2, "a", 7),
                revision(3, "b", 7),
                revision(4, "a", 7),
                revision(5, "a", 8)));

        // Then
        assertThat(rows).containsExactly("a 7 [1, 2]", "b 7 [3]", "a 7 [4]", "a 8 [5]");
    }

    /** More than the relay takes at once, of many and of one a row: wherever it cuts, none is lost, doubled or overtaken. */
    @Test
    void aBacklogIsSentInItsOrderAndOnce() {
        // Given
        String kept = "backlog-" + UUID.randomUUID();
        List<Traced> events = IntStream.rangeClosed(1, 5_000)
                .mapToObj(number -> event(
                        kept + "-" + number % 3, number, null, number < 1_000 ? number / 7 : Math.min(number, 1_500)))
                .toList();

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.addAll(events.stream().map(Traced::event).toList()));

        // Then
        List<ConsumerRecord<String, String>> sent = new ArrayList<>();
        eventually("all are sent", () -> {
            sent.clear();
            Topic.read(PERIODS).stream()
                    .filter(record -> record.key().startsWith(kept))
                    .forEach(sent::add);
            assertThat(sent).hasSize(events.size());
        });
        assertThat(sent).extracting(OutboxOrderTest::id).doesNotHaveDuplicates();
        for (int key = 0; key < 3; key++) {
            String one = kept + "-" + key;
            assertThat(sent)
                    .filteredOn(record -> record.key().equals(one))
                    .extracting(record -> new JsonPath(record.value()).getInt("revision"))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private static String id(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private static String numbers(int from, int to) {
        return "null 0 " + IntStream.rangeClosed(from, to).boxed().toList();
    }

    /** The rows these events are kept as: trace, second, revisions. */
    private List<String> waiting(List<Traced> events) {
        List<String> rows = new ArrayList<>();
        QuarkusTransaction.begin();
        try {
            RoundTrip trip = new RoundTrip();
            outbox.addTraced(events, trip);
            trip.read("""
                    select o.traceparent, extract(epoch from min(o.occurred_at))::bigint,
                        array_agg(h.revision order by place), count(distinct told.id)
                    from outbox o
                    cross join lateral unnest(o.histories, o.ids) with ordinality told (history, id, place)
                    join history h on h.seq = told.history and h.changed_at = o.occurred_at
                    where h.id = 'ordered' group by o.seq order by o.seq
                    """, row -> {
                List<Object> revisions = List.of((Object[]) row.getArray(3).getArray());
                assertThat(row.getInt(4)).as("ids of their own").isEqualTo(revisions.size());
                rows.add(row.getString(1) + " " + (row.getLong(2) - NOON.getEpochSecond()) + " " + revisions);
            });
            trip.make(database);
        } finally {
            QuarkusTransaction.rollback();
        }
        return rows;
    }

    private static Traced revision(int number, @Nullable String trace, int second) {
        return event("ordered", number, trace, second);
    }

    private static Traced event(String id, int revision, @Nullable String trace, int second) {
        Instant then = NOON.plusSeconds(second);
        return new Traced(
                Event.of(
                        id,
                        revision,
                        new Change("opened", "performance-office", then),
                        new PeriodState("2026-11", LocalDate.EPOCH, "performance-office", then)),
                trace);
    }
}
