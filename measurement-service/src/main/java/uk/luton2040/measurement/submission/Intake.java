package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.measurement.doubt.Doubts;
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
    private static final int AT_A_TIME = 1_000;

    private final References references;
    private final Taking.Tools tools;
    private final Clock clock;

    Intake(
            References references,
            Measurements measurements,
            MeasurementTables tables,
            Doubts doubts,
            ObjectMapper json,
            Outbox outbox,
            Clock clock) {
        this.references = references;
        this.tools = new Taking.Tools(measurements, tables, doubts, json, outbox);
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
        Taking taking = new Taking(tools, terms, references.current(), clock.instant());
        List<PostedRow> some = new ArrayList<>();
        rows.read(row -> {
            some.add(row);
            if (some.size() == AT_A_TIME) {
                taking.take(some);
                some.clear();
            }
        });
        taking.take(some);
        taking.doubtAmong();
        taking.forgetIdsOfADryRun();
        return taking.taken();
    }
}
