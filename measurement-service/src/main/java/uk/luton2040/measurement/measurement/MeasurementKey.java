package uk.luton2040.measurement.measurement;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tells one of an organisation's measurements from another; the empty category is the whole. */
public record MeasurementKey(String kpi, String period, String category) implements Comparable<MeasurementKey> {
    private static final Comparator<MeasurementKey> ORDER = Comparator.comparing(MeasurementKey::kpi)
            .thenComparing(MeasurementKey::period)
            .thenComparing(MeasurementKey::category);

    public static MeasurementKey of(String kpi, String period, @Nullable String category) {
        return new MeasurementKey(kpi, period, Objects.requireNonNullElse(category, ""));
    }

    @Override
    public int compareTo(MeasurementKey other) {
        return ORDER.compare(this, other);
    }
}
