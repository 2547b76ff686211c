package uk.luton2040.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.kit.sql.RowArrays;

/** The remembered answers, by client and key; those of several requests in one statement. */
@ApplicationScoped
public class Answers {
    /** Not each answer sweeps: planning the sweep cost more than the answer. */
    private static final int ONE_IN = 100;

    private static final Duration KEPT_FOR = Duration.ofHours(24);

    private static final String LOCK = """
            select place from unnest((select ?)) with ordinality as asked (owned, place)
            where pg_try_advisory_xact_lock(hashtextextended(owned, 0))
            """;

    private static final String FIND = """
            select place, fingerprint, status, headers, body
            from unnest((select ?), (select ?)) with ordinality as asked (client, key, place)
            cross join lateral (
                select fingerprint, status, headers, body from idempotency_answer given
                where given.client = asked.client and given.key = asked.key and answered_at > ?
                limit 1
            ) given
            """;

    private static final String KEEP = """
            insert into idempotency_answer (client, key, fingerprint, status, headers, body, answered_at)
            select answer.*, now.at from unnest(?, ?, ?, ?, ?, ?) answer, (select ?::timestamptz) now (at)
            on conflict (client, key) do update
            set fingerprint = excluded.fingerprint, status = excluded.status,
                headers = excluded.headers, body = excluded.body, answered_at = excluded.answered_at
            """;

    /** Of what is too old a few at a time, so that nothing waits for a great sweep. */
    private static final String FORGET_SOME = """
            delete from idempotency_answer where (client, key) in (
                select client, key from idempotency_answer where answered_at < ?
                order by answered_at limit 400 for update skip locked)
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    Answers(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param keys none of them twice */
    public Asked ask(List<IdempotencyKey> keys) {
        RoundTrip trip = new RoundTrip();
        Asked asked = ask(keys, trip);
        trip.make(database);
        return asked;
    }

    /**
     * Locks keys until the transaction ends, however it ends: nothing stays in flight after a crash. They are looked for
     * in a statement of their own, which sees what was kept by whoever held them before.
     *
     * @param keys none of them twice
     * @return what is known of them when the trip has been made
     */
    public Asked ask(List<IdempotencyKey> keys, RoundTrip trip) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("@Idempotent needs a transaction around it");
        }
        Asked known = new Asked(new HashSet<>(), new HashMap<>());
        if (keys.isEmpty()) {
            return known;
        }
        RowArrays owned = new RowArrays("text");
        RowArrays asked = new RowArrays("text", "text");
        keys.forEach(key -> {
            owned.add(key.owned());
            asked.add(key.client(), key.key());
        });
        trip.read(LOCK, owned, row -> known.locked().add(keys.get(row.getInt(1) - 1)));
        trip.read(
                FIND,
                asked,
                row -> known.given()
                        .put(
                                keys.get(row.getInt(1) - 1),
                                Answer.of(row.getString(2), row.getInt(3), row.getString(4), row.getBytes(5))),
                clock.instant().minus(KEPT_FOR));
        return known;
    }

    /**
     * @param locked those that nobody else holds
     * @param given the answers that were remembered
     */
    public record Asked(Set<IdempotencyKey> locked, Map<IdempotencyKey, Answer> given) {
        /** Whether it is this request that has to be carried out. */
        public boolean isFree(IdempotencyKey key) {
            return locked.contains(key) && !given.containsKey(key);
        }
    }

    void keep(IdempotencyKey key, Answer answer) {
        RoundTrip trip = new RoundTrip();
        keep(Map.of(key, answer), trip);
        trip.make(database);
    }

    /** Remembers answers when the trip is made. */
    public void keep(Map<IdempotencyKey, Answer> answers, RoundTrip trip) {
        if (answers.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        RowArrays rows = new RowArrays("text", "text", "text", "int4", "text", "bytea");
        answers.forEach((key, answer) -> rows.add(
                key.client(), key.key(), key.fingerprint(), answer.status(), answer.headersAsText(), answer.body()));
        trip.write(KEEP, rows, now);
        if (ThreadLocalRandom.current().nextInt(ONE_IN) < answers.size()) {
            trip.write(FORGET_SOME, now.minus(KEPT_FOR));
        }
    }
}
