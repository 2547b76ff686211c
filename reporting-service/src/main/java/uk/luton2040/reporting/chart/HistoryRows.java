package uk.luton2040.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A history in words: the table beside its chart, and the sentences read out in its place. */
final class HistoryRows {
    static final List<String> HEADINGS = List.of("Period", "Value", "Target", "Status", "Notes");

    private HistoryRows() {}

    static List<List<String>> of(Curve curve) {
        return curve.points().stream().map(point -> row(curve, point)).toList();
    }

    private static List<String> row(Curve curve, Curve.Point point) {
        Curve.Target target = point.target();
        return List.of(
                ShortPeriod.of(point.period()),
                Objects.requireNonNullElse(point.text(), "no value"),
                target == null ? "none" : target.text(),
                point.status(),
                notes(curve, point));
    }

    private static String notes(Curve curve, Curve.Point point) {
        List<String> notes = new ArrayList<>();
        if (curve.breaks().contains(point.period())) {
            notes.add("a new series begins");
        }
        if (point.value() != null && !point.isFinal()) {
            notes.add(Objects.requireNonNull(point.quality()));
        }
        if (point.illustrative()) {
            notes.add("illustrative data");
        }
        if (point.signal() != null) {
            notes.add(point.signal());
        }
        if (point.revised() > 0) {
            notes.add("revised");
        }
        return String.join("; ", notes);
    }

    static String described(Curve curve) {
        List<Curve.Point> known =
                curve.points().stream().filter(point -> point.text() != null).toList();
        List<String> sentences = new ArrayList<>();
        if (!known.isEmpty()) {
            sentences.add("%s in %s, %s in %s."
                    .formatted(
                            known.getFirst().text(),
                            ShortPeriod.of(known.getFirst().period()),
                            known.getLast().text(),
                            ShortPeriod.of(known.getLast().period())));
        }
        if (known.size() == 1) {
            sentences.set(
                    0,
                    "%s in %s."
                            .formatted(
                                    known.getFirst().text(),
                                    ShortPeriod.of(known.getFirst().period())));
        }
        Curve.Target target = known.isEmpty() ? null : known.getLast().target();
        if (target != null) {
            sentences.add("The target is %s.".formatted(target.text()));
        }
        long signals = known.stream().filter(point -> point.signal() != null).count();
        if (signals > 0) {
            sentences.add(signals == 1 ? "One value has a special cause." : signals + " values have a special cause.");
        }
        if (curve.forecast() != null) {
            sentences.add("The %s.".formatted(curve.forecast().text()));
        }
        if (curve.benchmark() != null) {
            sentences.add("To compare: %s.".formatted(curve.benchmark().text()));
        }
        if (known.stream().anyMatch(Curve.Point::illustrative)) {
            sentences.add("Some of it is illustrative data.");
        }
        return String.join(" ", sentences);
    }
}
