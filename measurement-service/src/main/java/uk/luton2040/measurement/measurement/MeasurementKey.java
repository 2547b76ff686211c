package uk.luton2040.measurement.measurement;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tells one of an organisation's measurements from another; the empty category is the whole. */
public record MeasurementKey(String kpi, String period, String category) implements Comparable<MeasurementKey> {
    /** 2³² over the golden ratio, as Fibonacci hashing multiplies. */
    private static final int SPREAD = 0x9E3779B9;

    private static final Comparator<MeasurementKey> ORDER = Comparator.comparing(MeasurementKey::kpi)
            .thenComparing(MeasurementKey::period)
            .thenComparing(MeasurementKey::category);

    public static MeasurementKey of(String kpi, String period, @Nullable String category) {
        return new MeasurementKey(kpi, period, Objects.requireNonNullElse(category, ""));
    }

    /** A record's own, a sum of multiples of 31, is the same for a month later and ten wards before. */
    @Override
    public int hashCode() {
        return SPREAD * (SPREAD * kpi.hashCode() + period.hashCode()) + category.hashCode();
    }

    @Override
    public int compareTo(MeasurementKey other) {
        return ORDER.compare(this, other);
    }
}
