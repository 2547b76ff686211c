package uk.luton2040.measurement.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.contracts.Event;
import uk.luton2040.measurement.approval.ApprovalPolicies;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.measurement.Measurement;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.measurement.Measurements;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measurement.period.OpenPeriods;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;

/** Checks an organisation's rows against the catalogue and what is there, and takes those that are good. */
@ApplicationScoped
class Intake {
    private final KnownKpis kpis;
    private final OpenPeriods periods;
    private final Measurements measurements;
    private final ApprovalPolicies policies;
    private final Clock clock;

    Intake(KnownKpis kpis, OpenPeriods periods, Measurements measurements, ApprovalPolicies policies, Clock clock) {
        this.kpis = kpis;
        this.periods = periods;
        this.measurements = measurements;
        this.policies = policies;
        this.clock = clock;
    }

    /** The rows' verdicts, and the edits behind them, not yet kept. */
    record Taken(List<Verdict> verdicts, List<Measurement> touched, List<Event<?>> events) {}

    Taken take(NewSubmission submission, String organisation, String who, boolean dryRun) {
        Set<String> codes = named(submission, NewMeasurement::kpi);
        Map<String, KnownKpi> known = kpis.byCode(codes);
        Map<MeasurementKey, Measurement> present =
                measurements.of(organisation, codes, named(submission, NewMeasurement::period));
        Set<String> unapproved = policies.needingNone(codes);
        RowCheck check = new RowCheck(organisation, known, periods.periods(), London.today(clock));

        Instant now = clock.instant();
        Map<MeasurementKey, Integer> seen = new HashMap<>();
        List<Measurement> touched = new ArrayList<>();
        List<Event<?>> events = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (NewMeasurement row : submission.measurements()) {
            int index = verdicts.size();
            List<Refusal> refusals = new ArrayList<>(check.refusals(row));
            if (refusals.isEmpty()) {
                refusals.addAll(besideOthers(row, submission.illustrative(), index, seen, present));
            }
            if (!refusals.isEmpty()) {
                verdicts.add(Verdict.refused(index, row.id(), refusals));
                continue;
            }
            Reading reading = row.reading(submission.illustrative());
            Measurement measurement = present.computeIfAbsent(
                    key(row),
                    key -> new Measurement(key.kpi(), Period.parse(key.period()), organisation, row.category()));
            boolean isNew = measurement.revision() == 0;
            boolean same = !isNew && measurement.saysNow(reading);
            if (!same) {
                measurement.submit(reading, who, now);
                if (unapproved.contains(row.kpi())) {
                    measurement.publishUnapproved(now);
                }
                touched.add(measurement);
                events.add(measurement.changed("submitted", who, now));
            }
            verdicts.add(new Verdict(
                    index,
                    row.id(),
                    same ? Verdict.UNCHANGED : Verdict.ACCEPTED,
                    isNew && dryRun ? null : measurement.uuid(),
                    measurement.state().state(),
                    List.of()));
        }
        return new Taken(verdicts, touched, events);
    }

    private static List<Refusal> besideOthers(
            NewMeasurement row,
            boolean illustrative,
            int index,
            Map<MeasurementKey, Integer> seen,
            Map<MeasurementKey, Measurement> present) {
        Integer twin = seen.putIfAbsent(key(row), index);
        if (twin != null) {
            return List.of(new Refusal("period", "twice", "Row %d already gives this value.".formatted(twin)));
        }
        Measurement there = present.get(key(row));
        boolean revises = there != null && there.hasBeenPublished() && !there.saysNow(row.reading(illustrative));
        return revises && row.reason() == null
                ? List.of(new Refusal(
                        "reason",
                        "reason-needed",
                        "A value is published already; say why it is revised. " + RowCheck.reasons()))
                : List.of();
    }

    private static MeasurementKey key(NewMeasurement row) {
        return MeasurementKey.of(
                Objects.requireNonNull(row.kpi()),
                Period.parse(Objects.requireNonNull(row.period())).code(),
                row.category());
    }

    private static Set<String> named(
            NewSubmission submission,
            java.util.function.Function<NewMeasurement, @org.jspecify.annotations.Nullable String> field) {
        return submission.measurements().stream()
                .flatMap(row -> Stream.ofNullable(field.apply(row)))
                .filter(text -> text.indexOf('\0') < 0) // no database has seen such a name, nor can be asked for it
                .collect(Collectors.toSet());
    }
}
