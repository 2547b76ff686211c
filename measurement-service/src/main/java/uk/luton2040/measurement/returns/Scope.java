package uk.luton2040.measurement.returns;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which returns to look at; null is all. */
public record Scope(
        @Nullable String organisation,
        @Nullable String kpi,
        @Nullable String period) {

    public static Scope all() {
        return new Scope(null, null, null);
    }

    public static Scope of(ReturnKey key) {
        return new Scope(key.organisation(), key.kpi(), key.period());
    }

    public Scope withKpi(@Nullable String code) {
        return new Scope(organisation, code, period);
    }

    public Scope withOrganisation(@Nullable String code) {
        return new Scope(code, kpi, period);
    }

    boolean covers(ReturnKey key) {
        return (organisation == null || organisation.equals(key.organisation()))
                && (kpi == null || kpi.equals(key.kpi()))
                && (period == null || period.equals(key.period()));
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "organisation", organisation);
        put(fields, "kpi", kpi);
        put(fields, "period", period);
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }
}
