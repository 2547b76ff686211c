package uk.luton2040.measurement.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.measurement.doubt.Candidate;
import uk.luton2040.measurement.doubt.Doubt;
import uk.luton2040.measurement.doubt.Finding;
import uk.luton2040.measurement.measurement.Measurement;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measurement.measurement.ReplacedDraft;

/** Some rows of a submission on their way from the body to the tables: checked, then doubted, then decided on. */
final class SomeRows {
    private final Taking taking;
    private final List<PostedRow> posted;
    private final Map<Integer, List<Refusal>> refused = new HashMap<>();
    private final Map<Integer, Good> good = new LinkedHashMap<>();

    /** A row that is good by itself. */
    private static final class Good {
        private final PostedRow posted;
        private final MeasurementKey key;
        private final Reading reading;
        private List<Doubt> doubted = List.of();

        private Good(PostedRow posted, Reading reading) {
            this.posted = posted;
            this.key = posted.row().key();
            this.reading = reading;
        }
    }

    SomeRows(Taking taking, List<PostedRow> posted) {
        this.taking = taking;
        this.posted = List.copyOf(posted);
        for (PostedRow row : posted) {
            List<Refusal> refusals = taking.refusals(row);
            if (refusals.isEmpty()) {
                good.put(row.index(), new Good(row, taking.reading(row.row())));
            } else {
                refused.put(row.index(), refusals);
            }
        }
    }

    boolean hasRefused() {
        return !refused.isEmpty();
    }

    Set<MeasurementKey> keys() {
        return good.values().stream().map(row -> row.key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Candidate> candidates() {
        return good.values().stream()
                .map(row -> new Candidate(
                        taking.terms().organisation(),
                        Objects.requireNonNull(taking.reference().kpis().get(row.key.kpi())),
                        taking.period(row.key),
                        row.key.category(),
                        row.reading))
                .toList();
    }

    /** @param findings on the candidates, in their order; so many are taken */
    void doubt(Iterator<Finding> findings) {
        for (Good row : List.copyOf(good.values())) {
            Finding finding = findings.next();
            row.doubted = finding.doubts();
            finding.fall().ifPresent(why -> {
                good.remove(row.posted.index());
                taking.forget(row.key);
                refused.put(row.posted.index(), List.of(new Refusal("value", "cumulative-falls", why)));
            });
        }
    }

    /** @param present what there is already of these */
    Writing decide(Map<MeasurementKey, Measurement> present) {
        Writing writing = new Writing();
        for (PostedRow row : posted) {
            Good fine = good.get(row.index());
            if (fine == null) {
                taking.refuse(row, Objects.requireNonNull(refused.get(row.index())));
            } else {
                decide(fine, present.get(fine.key), writing);
            }
        }
        return writing;
    }

    private void decide(Good row, @Nullable Measurement there, Writing writing) {
        if (there != null && taking.terms().rebase().isEmpty() && there.saysNow(row.reading)) {
            taking.unchanged(row.posted, there);
            return;
        }
        Reading reading = row.reading;
        if (there != null && there.hasBeenPublished() && reading.reason() == null) {
            Optional<String> usual = there.usualReasonFor(reading);
            if (usual.isEmpty()) {
                taking.forget(row.key);
                taking.refuse(
                        row.posted,
                        List.of(new Refusal(
                                "reason",
                                "reason-needed",
                                "A value is published already; say why it is revised. "
                                        + Reading.oneOf(Reading.REASONS))));
                return;
            }
            reading = reading.because(usual.get(), reading.note());
        }
        Measurement measurement = there != null ? there : taking.first(row.key);
        measurement.submit(taking.draft(reading, row.doubted)).ifPresent(writing.replaced()::add);
        if (taking.mayBePublishedUnapproved(measurement)) {
            measurement.publishUnapproved(taking.now());
        }
        (there == null ? writing.fresh() : writing.revised()).add(measurement);
        writing.events().add(measurement.changed("submitted", taking.terms().who(), taking.now()));
        taking.accept(row.posted, measurement, row.doubted);
    }

    /** What is to be written. */
    record Writing(
            List<Measurement> fresh, List<Measurement> revised, List<ReplacedDraft> replaced, List<Event<?>> events) {
        Writing() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }
}
