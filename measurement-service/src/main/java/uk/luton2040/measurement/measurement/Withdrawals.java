package uk.luton2040.measurement.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.outbox.Outbox;

/** Takes back what a submission brought and nobody has published yet. */
@ApplicationScoped
public class Withdrawals {
    private static final Set<Standing> UNPUBLISHED =
            EnumSet.of(Standing.SUBMITTED, Standing.QUERIED, Standing.CONFIRMED, Standing.APPROVED);

    private final Measurements measurements;
    private final MeasurementTables tables;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    Withdrawals(Measurements measurements, MeasurementTables tables, Decisions decisions, Outbox outbox, Clock clock) {
        this.measurements = measurements;
        this.tables = tables;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param except what stays
     * @return how many were withdrawn
     */
    public int withdraw(UUID submission, Set<MeasurementKey> except, String why, String who) {
        Instant now = clock.instant();
        List<Decision> made = new ArrayList<>();
        List<ReplacedDraft> drafts = new ArrayList<>();
        List<Event<?>> events = new ArrayList<>();
        DecisionFilter filter = new DecisionFilter(null, null, null, submission, null, null);
        for (Measurement measurement : measurements.standing(UNPUBLISHED, filter, Integer.MAX_VALUE)) {
            if (!except.contains(measurement.key())) {
                Measurement.Withdrawal withdrawal = measurement.withdraw(why, who, now);
                made.add(withdrawal.decision());
                drafts.add(withdrawal.draft());
                events.add(measurement.changed("withdrawn", who, now));
            }
        }
        decisions.keep(made);
        tables.remember(drafts);
        outbox.addAll(events);
        return made.size();
    }

    /** How many of a submission's values are published: they stay. */
    public int published(UUID submission) {
        return measurements
                .standing(
                        EnumSet.of(Standing.PUBLISHED),
                        new DecisionFilter(null, null, null, submission, null, null),
                        Integer.MAX_VALUE)
                .size();
    }
}
