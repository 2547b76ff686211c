package uk.luton2040.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.outbox.Traced;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.testkit.RealParts;

/** Events that are told together wait in the order they were given, each with its own trace and moment. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxOrderTest {
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
        List<Traced> events =
                IntStream.rangeClosed(1, 40).mapToObj(OutboxOrderTest::revision).toList();
        List<String> waiting = new ArrayList<>();

        // When
        QuarkusTransaction.begin();
        try {
            RoundTrip trip = new RoundTrip();
            outbox.addTraced(events, trip);
            trip.read("""
                    select h.revision, o.traceparent, extract(epoch from o.occurred_at - h.changed_at)::int
                    from outbox o join history h on h.seq = o.history
                    where h.id = 'ordered' order by o.seq
                    """, row -> waiting.add(row.getInt(1) + " " + row.getString(2) + " " + row.getInt(3)));
            trip.make(database);
        } finally {
            QuarkusTransaction.rollback();
        }

        // Then
        assertThat(waiting)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> n + " trace-" + n + " 0")
                        .toList());
    }

    private static Traced revision(int number) {
        Instant then = NOON.plusSeconds(number);
        return new Traced(
                Event.of(
                        "ordered",
                        number,
                        new Change("opened", "performance-office", then),
                        new PeriodState("2026-11", LocalDate.EPOCH, "performance-office", then)),
                "trace-" + number);
    }
}
