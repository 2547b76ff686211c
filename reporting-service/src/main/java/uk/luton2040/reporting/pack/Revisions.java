package uk.luton2040.reporting.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLines;

/** Numbers of an issued report that have been revised since. A pure function of the report and of what is known now. */
final class Revisions {
    private Revisions() {}

    /**
     * A number that is another now.
     *
     * @param now null when it was taken back
     * @param why reason and note of each revision since; empty when it follows from a change of the KPI's definition
     */
    record Revised(
            String kpi,
            String title,
            KpiLine.PeriodName period,
            @Nullable String then,
            @Nullable String now,
            String statusThen,
            String statusNow,
            List<Why> why,
            String sentence) {}

    /** @param reason {@code correction} and so on */
    record Why(
            String organisation,
            @Nullable String category,
            int revision,
            @Nullable String reason,
            @Nullable String note,
            Instant at) {}

    /**
     * @param shown the report's lines
     * @param period the report's
     * @param then what was known when its figures were made
     */
    static List<Revised> since(List<KpiLine> shown, Period period, Facts then, Facts now) {
        return shown.stream()
                .filter(line -> line.value() != null && line.period() != null)
                .flatMap(line -> revised(line, period, then, now).stream())
                .toList();
    }

    private static Optional<Revised> revised(KpiLine line, Period period, Facts then, Facts now) {
        KpiLine.PeriodName about = Objects.requireNonNull(line.period());
        Optional<KpiLine> present = KpiLines.line(line.code(), period, now);
        Optional<Value> is = present.flatMap(shown -> Value.of(shown, about.code()));
        boolean isSame = is.filter(value -> value.number().compareTo(Objects.requireNonNull(line.value())) == 0)
                .isPresent();
        if (isSame) {
            return Optional.empty();
        }
        String text = is.map(Value::text).orElse(null);
        List<Why> why = why(line.code(), about.code(), then, now);
        return Optional.of(new Revised(
                line.code(),
                line.title(),
                about,
                line.valueText(),
                text,
                line.status().code(),
                present.map(shown -> shown.status().code()).orElse("grey"),
                why,
                sentence(line, about, text, why)));
    }

    private record Value(BigDecimal number, String text) {

        /** Of that period, whether it is the newest or an earlier one. */
        static Optional<Value> of(KpiLine line, String period) {
            boolean isNewest = line.period() != null && line.period().code().equals(period);
            return isNewest
                    ? of(line.value(), line.valueText())
                    : line.history().stream()
                            .filter(point -> point.period().code().equals(period))
                            .findFirst()
                            .flatMap(point -> of(point.value(), point.valueText()));
        }

        private static Optional<Value> of(@Nullable BigDecimal number, @Nullable String text) {
            return Optional.ofNullable(number).map(known -> new Value(known, String.valueOf(text)));
        }
    }

    private static List<Why> why(String kpi, String period, Facts then, Facts now) {
        Map<UUID, MeasurementState> before =
                then.measurementsOf(kpi).stream().collect(Collectors.toMap(MeasurementState::id, Function.identity()));
        return now.measurementsOf(kpi).stream()
                .filter(measurement -> measurement.period().equals(period))
                .filter(measurement -> revisionOf(measurement) > revisionOf(before.get(measurement.id())))
                .flatMap(Revisions::why)
                .toList();
    }

    private static int revisionOf(@Nullable MeasurementState measurement) {
        if (measurement == null) {
            return 0;
        }
        if (measurement.withdrawal() != null) {
            return measurement.withdrawal().revision();
        }
        return measurement.published() == null ? 0 : measurement.published().revision();
    }

    private static Stream<Why> why(MeasurementState measurement) {
        MeasurementState.Withdrawal taken = measurement.withdrawal();
        MeasurementState.Published published = measurement.published();
        if (taken != null) {
            return Stream.of(new Why(
                    measurement.organisation(),
                    measurement.category(),
                    taken.revision(),
                    taken.reason(),
                    taken.note(),
                    taken.at()));
        }
        return published == null
                ? Stream.empty()
                : Stream.of(new Why(
                        measurement.organisation(),
                        measurement.category(),
                        published.revision(),
                        published.reason(),
                        published.note(),
                        published.publishedAt()));
    }

    private static String sentence(KpiLine line, KpiLine.PeriodName about, @Nullable String is, List<Why> why) {
        String reasons = why.stream()
                .map(Why::reason)
                .filter(Objects::nonNull)
                .map(reason -> reason.replace('-', ' '))
                .distinct()
                .collect(Collectors.joining(", "));
        return "%s: the pack says %s for %s; %s%s."
                .formatted(
                        line.title(),
                        line.valueText(),
                        about.label(),
                        is == null ? "that has been taken back" : "it is now " + is,
                        reasons.isEmpty() ? "" : " (" + reasons + ")");
    }
}
