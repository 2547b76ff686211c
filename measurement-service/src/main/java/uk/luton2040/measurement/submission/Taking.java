package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.measurement.doubt.Doubt;
import uk.luton2040.measurement.measurement.Draft;
import uk.luton2040.measurement.measurement.Measurement;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.measurement.MeasurementTables;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measurement.reference.Reference;
import uk.luton2040.measurement.returns.Embargoes;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;

/** One submission while it is taken: its verdicts so far. Only for the thread and the transaction that take it. */
final class Taking {
    private final ObjectMapper json;
    private final Intake.Terms terms;
    private final Reference reference;
    private final Instant now;
    private final Embargoes.Held held;
    private final RowCheck check;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<MeasurementKey, Integer> seen = new HashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<MeasurementKey, Integer> accepted = new HashMap<>();
    private final Set<UUID> made = new HashSet<>();
    private boolean refusedOne;

    Taking(Intake.Terms terms, Reference reference, Instant now, ObjectMapper json) {
        this.json = json;
        this.terms = terms;
        this.reference = reference;
        this.now = now;
        this.held = new Embargoes.Held(reference.dueRules(), London.dateOf(now));
        this.check =
                new RowCheck(terms.organisation(), reference.kpis(), reference.opened(), London.dateOf(now), periods);
    }

    Intake.Terms terms() {
        return terms;
    }

    Reference reference() {
        return reference;
    }

    Instant now() {
        return now;
    }

    boolean hasRefused() {
        return refusedOne;
    }

    /** Whatever is written will be rolled back: the rest is only checked. */
    boolean isLost() {
        return refusedOne && terms.atomic();
    }

    Period period(MeasurementKey key) {
        return Objects.requireNonNull(periods.get(key.period()));
    }

    /** Every reason to refuse a row by itself, or because another one gives the same value. */
    List<Refusal> refusals(PostedRow posted) {
        Set<String> misread = posted.misread().stream().map(Refusal::field).collect(Collectors.toSet());
        List<Refusal> refusals = new ArrayList<>(posted.misread());
        check.refusals(posted.row()).stream()
                .filter(refusal -> !misread.contains(refusal.field()))
                .forEach(refusals::add);
        terms.rebase()
                .filter(rebase -> !rebase.kpi().equals(posted.row().kpi()))
                .ifPresent(rebase -> refusals.add(new Refusal(
                        "kpi", "another-series", "This rebases %s and nothing else.".formatted(rebase.kpi()))));
        if (refusals.isEmpty()) {
            Integer twin = seen.putIfAbsent(posted.row().key(), posted.index());
            if (twin != null) {
                refusals.add(new Refusal("period", "twice", "Row %d already gives this value.".formatted(twin)));
            }
        }
        return refusals;
    }

    Reading reading(NewMeasurement row) {
        Reading reading = row.reading(terms.illustrative());
        return terms.rebase().map(rebase -> rebase.of(reading)).orElse(reading);
    }

    Draft draft(Reading reading, List<Doubt> doubted) {
        return new Draft(
                reading,
                written(doubted),
                needsComment(doubted),
                terms.submission(),
                terms.rebase().isPresent(),
                terms.who(),
                now);
    }

    Measurement first(MeasurementKey key) {
        var measurement = new Measurement(key.kpi(), period(key), terms.organisation(), key.category(), now);
        made.add(measurement.uuid());
        return measurement;
    }

    /** A rebase is the office's to publish, as a whole. */
    boolean mayBePublishedUnapproved(Measurement measurement) {
        return reference.approval(measurement.kpi()).needsNone()
                && !measurement.needsComment()
                && terms.rebase().isEmpty()
                && held.until(measurement.kpi(), measurement.key().period()).isEmpty();
    }

    /** Says so of the next row; its value, if it gave one, may be given by another. */
    void refuse(PostedRow posted, List<Refusal> refusals) {
        refusedOne = true;
        verdicts.add(Verdict.refused(posted.index(), posted.row().id(), refusals));
    }

    void forget(MeasurementKey key) {
        seen.remove(key);
    }

    /** Says of the next row that it is there already. */
    void unchanged(PostedRow posted, Measurement measurement) {
        verdicts.add(Verdict.of(posted, Verdict.UNCHANGED, measurement, List.of()));
    }

    /** Says of the next row that it is taken. */
    void accept(PostedRow posted, Measurement measurement, List<Doubt> doubted) {
        accepted.put(measurement.key(), verdicts.size());
        verdicts.add(Verdict.of(posted, Verdict.ACCEPTED, measurement, doubted));
    }

    Set<MeasurementKey> accepted() {
        return accepted.keySet();
    }

    /** Whether a rule between KPIs compares what was accepted. */
    boolean isCompared() {
        Set<String> kpis = accepted.keySet().stream().map(MeasurementKey::kpi).collect(Collectors.toSet());
        return reference.rules().stream().anyMatch(rule -> rule.compares(kpis));
    }

    /** What is doubtful only beside other values is found when all are written. */
    List<MeasurementTables.Flagged> doubtMore(Map<MeasurementKey, List<Doubt>> found) {
        List<MeasurementTables.Flagged> flagged = new ArrayList<>();
        found.forEach((key, more) -> {
            int place = Objects.requireNonNull(accepted.get(key));
            Verdict verdict = verdicts.get(place);
            List<Doubt> all =
                    Stream.concat(verdict.doubts().stream(), more.stream()).toList();
            verdicts.set(place, verdict.with(all));
            flagged.add(new MeasurementTables.Flagged(
                    Objects.requireNonNull(verdict.measurement()), written(all), needsComment(all)));
        });
        return flagged;
    }

    Intake.Taken taken() {
        if (terms.dryRun()) {
            verdicts.replaceAll(
                    verdict -> made.contains(verdict.measurement()) ? verdict.withoutMeasurement() : verdict);
        }
        return new Intake.Taken(verdicts, seen.keySet());
    }

    private static boolean needsComment(Collection<Doubt> doubted) {
        return doubted.stream().anyMatch(Doubt::needsComment);
    }

    private String written(List<Doubt> doubted) {
        try {
            return doubted.isEmpty() ? "[]" : json.writeValueAsString(doubted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
