package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.sql.RoundTrip;
import uk.luton2040.measurement.doubt.Doubts;
import uk.luton2040.measurement.measurement.Measurement;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.measurement.MeasurementTables;
import uk.luton2040.measurement.measurement.Measurements;
import uk.luton2040.measurement.reference.References;

/**
 * Checks an organisation's rows against the catalogue and what is there, and writes those that are good: some hundreds at
 * a time, set by set, so that ten thousand take no more memory than one thousand.
 */
@ApplicationScoped
class Intake {
    static final int AT_A_TIME = 500;

    private final References references;
    private final Measurements measurements;
    private final MeasurementTables tables;
    private final Doubts doubts;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final AgroalDataSource database;
    private final Clock clock;

    Intake(
            References references,
            Measurements measurements,
            MeasurementTables tables,
            Doubts doubts,
            ObjectMapper json,
            Outbox outbox,
            AgroalDataSource database,
            Clock clock) {
        this.references = references;
        this.measurements = measurements;
        this.tables = tables;
        this.doubts = doubts;
        this.json = json;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param atomic once a row is refused the rest is only checked: the transaction will be rolled back
     * @param dryRun the transaction will be rolled back: ids of new measurements are worth nothing
     */
    record Terms(
            UUID submission,
            String organisation,
            String who,
            boolean atomic,
            boolean dryRun,
            boolean illustrative,
            Optional<Rebase> rebase) {}

    /** @param keys of the good rows */
    record Taken(List<Verdict> verdicts, Set<MeasurementKey> keys) {}

    /** Within a transaction. The rows' verdicts, in their order. */
    Taken take(PostedRows rows, Terms terms) {
        Taking taking = new Taking(terms, references.current(), clock.instant(), json);
        List<PostedRow> some = new ArrayList<>();
        rows.read(row -> {
            some.add(row);
            if (some.size() == AT_A_TIME) {
                take(taking, some);
                some.clear();
            }
        });
        take(taking, some);
        if (!taking.isLost()) {
            doubtAmong(taking);
        }
        return taking.taken();
    }

    private void take(Taking taking, List<PostedRow> posted) {
        SomeRows rows = new SomeRows(taking, posted);
        Map<MeasurementKey, Measurement> present =
                measurements.of(taking.terms().organisation(), rows.keys());
        rows.doubt(doubts.about(rows.candidates(), taking.reference().checks()).iterator());
        SomeRows.Writing writing = rows.decide(present);
        if (!taking.isLost()) {
            RoundTrip trip = new RoundTrip();
            tables.insert(writing.fresh(), trip);
            tables.remember(writing.replaced(), trip);
            outbox.addAll(writing.events(), trip);
            trip.make(database);
            if (!writing.revised().isEmpty()) {
                measurements.flush();
            }
        }
        measurements.getEntityManager().clear();
    }

    /** What is doubtful only beside other values: to be asked when all are written. */
    void doubtAmong(Taking taking) {
        tables.flag(taking.doubtMore(doubts.among(
                taking.terms().organisation(),
                taking.accepted(),
                taking.reference().rules())));
    }
}
