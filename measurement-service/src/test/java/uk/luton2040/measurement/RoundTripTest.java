package uk.luton2040.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.kit.sql.RowArrays;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoundTripTest {
    private static final String INSERT = """
            insert into idempotency_answer (client, key, fingerprint, status, headers, answered_at)
            select 'a trip', key, 'none', status, '', now() from unnest(?, ?) row (key, status) where status <= ?
            """;

    @Inject
    AgroalDataSource database;

    @Test
    void eachStatementSeesWhatThoseBeforeItDid() {
        // Given
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        RoundTrip trip = new RoundTrip();
        trip.write(INSERT, rows("one", 201, "two", 202, "three", 203), 202);
        trip.read("select status from idempotency_answer where client = 'a trip'", row -> before.add(row.getInt(1)));
        trip.write("update idempotency_answer set status = ? where key = ?", 404, "two");
        trip.read(
                "select status from idempotency_answer, unnest(?, ?) asked (k, s) where key = k and status <> s and client = ?",
                rows("one", 201, "two", 202),
                row -> after.add(row.getInt(1)),
                "a trip");

        // When
        inATransaction(() -> trip.make(database));

        // Then
        assertThat(before).containsExactlyInAnyOrder(201, 202);
        assertThat(after).containsExactly(404);
    }

    /** More than sockets hold goes both ways; sent at once, both would wait for the other to read. */
    @Test
    void manyRowsGoStatementByStatement() {
        // Given
        RowArrays many = new RowArrays("text");
        IntStream.range(0, 20_000)
                .forEach(row -> many.add(
                        "row %d of many, each of some length".formatted(row).repeat(20)));
        List<Long> read = new ArrayList<>();
        RoundTrip trip = new RoundTrip();
        for (int statement = 0; statement < 3; statement++) {
            trip.read(
                    "select text from unnest(?) text",
                    many,
                    row -> read.add((long) row.getString(1).length()));
        }

        // When
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> QuarkusTransaction.requiringNew().run(() -> trip.make(database)));

        // Then
        assertThat(read).hasSize(60_000);
    }

    @Test
    void oneThatFailsFailsAll() {
        // Given
        List<Integer> counted = new ArrayList<>();
        RoundTrip trip = new RoundTrip();
        trip.write(INSERT, rows("one", 201, "one", 202), 202);
        trip.read("select count(*) from idempotency_answer", row -> counted.add(row.getInt(1)));

        // Then
        assertThatThrownBy(() -> inATransaction(() -> trip.make(database)))
                .rootCause()
                .hasMessageContaining("idempotency_answer_pkey");
        assertThat(counted).isEmpty();
    }

    @Test
    void whatWasCarriedOutIsNotCarriedOutAgain() {
        // Given
        List<Integer> counted = new ArrayList<>();
        RoundTrip trip = new RoundTrip();
        trip.write(INSERT, rows("one", 201), 201);

        // When
        inATransaction(() -> {
            trip.make(database);
            trip.make(database);
            trip.read(
                    "select count(*) from idempotency_answer where client = 'a trip'",
                    row -> counted.add(row.getInt(1)));
            trip.make(database);
        });

        // Then
        assertThat(counted).containsExactly(1);
    }

    /** Which leaves nothing behind. */
    private static void inATransaction(Runnable work) {
        QuarkusTransaction.begin();
        try {
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static RowArrays rows(Object... keysAndStatuses) {
        RowArrays rows = new RowArrays("text", "int4");
        for (int i = 0; i < keysAndStatuses.length; i += 2) {
            rows.add(keysAndStatuses[i], keysAndStatuses[i + 1]);
        }
        return rows;
    }
}
