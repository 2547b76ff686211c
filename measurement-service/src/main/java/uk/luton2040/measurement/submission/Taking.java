package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.measurement.doubt.Candidate;
import uk.luton2040.measurement.doubt.Doubt;
import uk.luton2040.measurement.doubt.Doubts;
import uk.luton2040.measurement.measurement.Draft;
import uk.luton2040.measurement.measurement.Measurement;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.measurement.MeasurementTables;
import uk.luton2040.measurement.measurement.Measurements;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measurement.measurement.ReplacedDraft;
import uk.luton2040.measurement.reference.Reference;
import uk.luton2040.measurement.returns.Embargoes;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;

/** One submission while it is taken. Only for the thread and the transaction that take it. */
final class Taking {
    private final Tools tools;
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

    /** What it reads and writes with. */
    record Tools(
            Measurements measurements, MeasurementTables tables, Doubts doubts, ObjectMapper json, Outbox outbox) {}

    Taking(Tools tools, Intake.Terms terms, Reference reference, Instant now) {
        this.tools = tools;
        this.terms = terms;
        this.reference = reference;
        this.now = now;
        this.held = new Embargoes.Held(reference.dueRules(), London.dateOf(now));
        this.check =
                new RowCheck(terms.organisation(), reference.kpis(), reference.opened(), London.dateOf(now), periods);
    }

    /** A row that is good by itself. */
    private record Good(PostedRow posted, MeasurementKey key, Reading reading) {}

    void take(List<PostedRow> some) {
        Map<Integer, List<Refusal>> refused = new HashMap<>();
        Map<Integer, Good> good = new LinkedHashMap<>();
        for (PostedRow posted : some) {
            List<Refusal> refusals = refusals(posted);
            if (refusals.isEmpty()) {
                NewMeasurement row = posted.row();
                Reading reading = row.reading(terms.illustrative());
                good.put(
                        posted.index(),
                        new Good(
                                posted,
                                key(row),
                                terms.rebase().map(rebase -> rebase.of(reading)).orElse(reading)));
            } else {
                refused.put(posted.index(), refusals);
            }
        }
        Map<MeasurementKey, Measurement> present = tools.measurements()
                .of(
                        terms.organisation(),
                        good.values().stream().map(Good::key).collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<Integer, List<Doubt>> doubted = doubt(good.values());
        doubted.forEach((index, doubts) -> {
            List<Refusal> mistakes = doubts.stream()
                    .filter(Doubt::refuses)
                    .map(doubt -> new Refusal(doubt.field(), doubt.code(), doubt.message()))
                    .toList();
            if (!mistakes.isEmpty()) {
                seen.remove(Objects.requireNonNull(good.remove(index)).key());
                refused.put(index, mistakes);
            }
        });
        Writing writing = new Writing(present);
        for (PostedRow posted : some) {
            Good row = good.get(posted.index());
            verdicts.add(
                    row == null
                            ? refused(posted, Objects.requireNonNull(refused.get(posted.index())))
                            : writing.verdict(row, doubted.getOrDefault(posted.index(), List.of())));
        }
        if (!(refusedOne && terms.atomic())) {
            writing.write();
        }
        tools.measurements().getEntityManager().clear();
    }

    private Map<Integer, List<Doubt>> doubt(Collection<Good> rows) {
        List<Candidate> candidates = rows.stream()
                .map(row -> new Candidate(
                        Objects.requireNonNull(reference.kpis().get(row.key().kpi())),
                        period(row.key()),
                        row.key().category(),
                        row.reading()))
                .toList();
        Iterator<List<Doubt>> found = tools.doubts()
                .about(terms.organisation(), candidates, reference.checks())
                .iterator();
        Map<Integer, List<Doubt>> byIndex = new HashMap<>();
        for (Good row : rows) {
            byIndex.put(row.posted().index(), found.next());
        }
        return byIndex;
    }

    /** What is doubtful only beside other values is found when all are written. */
    void doubtAmong() {
        if (refusedOne && terms.atomic()) {
            return;
        }
        List<MeasurementTables.Flagged> flagged = new ArrayList<>();
        tools.doubts()
                .among(terms.organisation(), accepted.keySet(), reference.rules())
                .forEach((key, more) -> {
                    int place = Objects.requireNonNull(accepted.get(key));
                    Verdict verdict = verdicts.get(place);
                    List<Doubt> all = Stream.concat(verdict.doubts().stream(), more.stream())
                            .toList();
                    verdicts.set(place, verdict.with(all));
                    flagged.add(new MeasurementTables.Flagged(
                            Objects.requireNonNull(verdict.measurement()), written(all), needsComment(all)));
                });
        tools.tables().flag(flagged);
    }

    private Period period(MeasurementKey key) {
        return Objects.requireNonNull(periods.get(key.period()));
    }

    /** A rebase is the office's to publish, as a whole. */
    private boolean mayBePublishedUnapproved(Measurement measurement) {
        return reference.approval(measurement.kpi()).needsNone()
                && !measurement.needsComment()
                && terms.rebase().isEmpty()
                && held.until(measurement.kpi(), measurement.key().period()).isEmpty();
    }

    void forgetIdsOfADryRun() {
        if (terms.dryRun()) {
            verdicts.replaceAll(
                    verdict -> made.contains(verdict.measurement()) ? verdict.withoutMeasurement() : verdict);
        }
    }

    private Verdict refused(PostedRow posted, List<Refusal> refusals) {
        refusedOne = true;
        return Verdict.refused(posted.index(), posted.row().id(), refusals);
    }

    private List<Refusal> refusals(PostedRow posted) {
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
            Integer twin = seen.putIfAbsent(key(posted.row()), posted.index());
            if (twin != null) {
                refusals.add(new Refusal("period", "twice", "Row %d already gives this value.".formatted(twin)));
            }
        }
        return refusals;
    }

    Intake.Taken taken() {
        return new Intake.Taken(verdicts, seen.keySet());
    }

    private final class Writing {
        private final Map<MeasurementKey, Measurement> present;
        private final List<Measurement> fresh = new ArrayList<>();
        private final List<ReplacedDraft> replaced = new ArrayList<>();
        private final List<Event<?>> events = new ArrayList<>();

        private Writing(Map<MeasurementKey, Measurement> present) {
            this.present = present;
        }

        private Verdict verdict(Good row, List<Doubt> doubted) {
            Measurement there = present.get(row.key());
            if (there != null && terms.rebase().isEmpty() && there.saysNow(row.reading())) {
                return verdict(row, Verdict.UNCHANGED, there, List.of());
            }
            Reading reading = row.reading();
            if (there != null && there.hasBeenPublished() && reading.reason() == null) {
                Optional<String> usual = there.usualReasonFor(reading);
                if (usual.isEmpty()) {
                    seen.remove(row.key());
                    return refused(
                            row.posted(),
                            List.of(new Refusal(
                                    "reason",
                                    "reason-needed",
                                    "A value is published already; say why it is revised. "
                                            + Reading.oneOf(Reading.REASONS))));
                }
                reading = reading.because(usual.get(), reading.note());
            }
            accepted.put(row.key(), verdicts.size());
            return verdict(row, Verdict.ACCEPTED, submit(row, reading, there, doubted), doubted);
        }

        private Measurement submit(Good row, Reading reading, @Nullable Measurement there, List<Doubt> doubted) {
            NewMeasurement posted = row.posted().row();
            Measurement measurement = there != null
                    ? there
                    : new Measurement(row.key().kpi(), period(row.key()), terms.organisation(), posted.category(), now);
            if (there == null) {
                fresh.add(measurement);
                made.add(measurement.uuid());
            }
            measurement
                    .submit(new Draft(
                            reading,
                            written(doubted),
                            needsComment(doubted),
                            terms.submission(),
                            terms.rebase().isPresent(),
                            terms.who(),
                            now))
                    .ifPresent(replaced::add);
            if (mayBePublishedUnapproved(measurement)) {
                measurement.publishUnapproved(now);
            }
            events.add(measurement.changed("submitted", terms.who(), now));
            return measurement;
        }

        private Verdict verdict(Good row, String outcome, Measurement measurement, List<Doubt> doubted) {
            PostedRow posted = row.posted();
            return new Verdict(
                    posted.index(),
                    posted.row().id(),
                    outcome,
                    measurement.uuid(),
                    measurement.standing().code(),
                    doubted,
                    List.of());
        }

        private void write() {
            tools.tables().insert(fresh);
            tools.tables().remember(replaced);
            tools.outbox().addAll(events);
            if (!present.isEmpty()) {
                tools.measurements().getEntityManager().flush();
            }
        }
    }

    private static boolean needsComment(List<Doubt> doubted) {
        return doubted.stream().anyMatch(Doubt::needsComment);
    }

    private String written(List<Doubt> doubted) {
        try {
            return doubted.isEmpty() ? "[]" : tools.json().writeValueAsString(doubted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MeasurementKey key(NewMeasurement row) {
        return MeasurementKey.of(
                Objects.requireNonNull(row.kpi()), Objects.requireNonNull(row.period()), row.category());
    }
}
