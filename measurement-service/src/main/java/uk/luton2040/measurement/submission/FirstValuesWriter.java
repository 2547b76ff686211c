package uk.luton2040.measurement.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.luton2040.kit.idempotency.Answer;
import uk.luton2040.kit.idempotency.Answers;
import uk.luton2040.kit.idempotency.IdempotencyKey;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.outbox.Traced;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.measurement.doubt.Doubts;
import uk.luton2040.measurement.doubt.Finding;
import uk.luton2040.measurement.measurement.MeasurementTables;
import uk.luton2040.measurement.reference.Reference;
import uk.luton2040.measurement.reference.References;

/** Writes posts of first values together, and says which it could not. */
@ApplicationScoped
class FirstValuesWriter {
    /**
     * For the transaction: whoever would wait for another one is taken alone, so that the others of the set need not
     * wait with it; and a statement's plan is made once, however long its arrays are.
     */
    private static final String IN_A_HURRY = """
            select set_config('lock_timeout', '200ms', true), set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    private final AgroalDataSource database;
    private final References references;
    private final MeasurementTables tables;
    private final Doubts doubts;
    private final Intake intake;
    private final Outbox outbox;
    private final Submissions submissions;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    FirstValuesWriter(
            AgroalDataSource database,
            References references,
            MeasurementTables tables,
            Doubts doubts,
            Intake intake,
            Outbox outbox,
            Submissions submissions,
            Answers answers,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.references = references;
        this.tables = tables;
        this.doubts = doubts;
        this.intake = intake;
        this.outbox = outbox;
        this.submissions = submissions;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /** A post that nothing speaks against so far. */
    private record Fine(FirstValues.Post post, Taking taking, SomeRows rows) {
        Stream<MeasurementTables.Owned> owned() {
            return rows.keys().stream()
                    .map(key -> new MeasurementTables.Owned(post.terms().organisation(), key));
        }
    }

    /**
     * In a transaction of its own.
     *
     * @param posts no two in one series, none with the other's key
     * @return the answers of those that were taken
     */
    Map<FirstValues.Post, byte[]> write(List<FirstValues.Post> posts) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Fine> fine = freshAndDoubted(checked(posts));
            return fine.isEmpty() ? Map.of() : kept(fine);
        });
    }

    private List<Fine> checked(List<FirstValues.Post> posts) {
        RoundTrip trip = new RoundTrip();
        trip.read(IN_A_HURRY, settings -> {});
        Answers.Asked asked =
                answers.ask(posts.stream().flatMap(post -> post.key().stream()).toList(), trip);
        Supplier<Reference> current = references.current(trip);
        trip.make(database);
        Reference reference = current.get();
        return posts.stream()
                .filter(post -> post.key().map(asked::isFree).orElse(true))
                .map(post -> {
                    Taking taking = new Taking(post.terms(), reference, clock.instant(), json);
                    return new Fine(post, taking, new SomeRows(taking, post.rows()));
                })
                .filter(one -> !one.rows().hasRefused())
                .toList();
    }

    private List<Fine> freshAndDoubted(List<Fine> checked) {
        if (checked.isEmpty()) {
            return checked;
        }
        RoundTrip trip = new RoundTrip();
        Set<MeasurementTables.Owned> there =
                tables.ids(checked.stream().flatMap(Fine::owned).toList(), trip).keySet();
        Supplier<List<Finding>> found = doubts.about(
                checked.stream()
                        .flatMap(one -> one.rows().candidates().stream())
                        .toList(),
                checked.getFirst().taking().reference().checks(),
                trip);
        trip.make(database);
        List<Fine> fresh = checked.stream()
                .filter(one -> one.owned().noneMatch(there::contains))
                .toList();
        Iterator<Finding> findings = found.get().iterator();
        checked.forEach(one -> one.rows().doubt(findings));
        return fresh.stream().filter(one -> !one.rows().hasRefused()).toList();
    }

    private Map<FirstValues.Post, byte[]> kept(List<Fine> fine) {
        List<SomeRows.Writing> writings =
                fine.stream().map(one -> one.rows().decide(Map.of())).toList();
        RoundTrip trip = new RoundTrip();
        tables.insert(
                writings.stream().flatMap(writing -> writing.fresh().stream()).toList(), trip);
        // A rule between KPIs reads what is written.
        if (fine.stream().map(Fine::taking).anyMatch(Taking::isCompared)) {
            trip.make(database);
        }
        List<Traced> events = new ArrayList<>();
        Map<FirstValues.Post, byte[]> taken = new IdentityHashMap<>();
        Map<IdempotencyKey, Answer> given = new HashMap<>();
        List<Submission> kept = new ArrayList<>();
        for (int i = 0; i < fine.size(); i++) {
            Fine one = fine.get(i);
            FirstValues.Post post = one.post();
            writings.get(i).events().forEach(event -> events.add(new Traced(event, post.traceparent())));
            intake.doubtAmong(one.taking());
            SubmissionReport report = SubmissionReport.of(
                    post.terms().submission(), false, one.taking().taken().verdicts());
            kept.add(new Submission(
                    report, post.terms(), one.taking().now(), new String(bytes(report.rows()), UTF_8), null));
            byte[] answer = bytes(report);
            taken.put(post, answer);
            post.key().ifPresent(key -> given.put(key, Answer.of(post.head(), key, answer)));
        }
        outbox.addTraced(events, trip);
        submissions.insert(kept, trip);
        answers.keep(given, trip);
        trip.make(database);
        return taken;
    }

    private byte[] bytes(Object what) {
        try {
            return json.writeValueAsBytes(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
