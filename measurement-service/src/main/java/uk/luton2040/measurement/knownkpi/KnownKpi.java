package uk.luton2040.measurement.knownkpi;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.PeriodKind;

/** What this service needs to know of a KPI. Written by {@link CatalogueListener} alone. */
@Entity
@Immutable
public class KnownKpi {
    @Id
    private String code;

    private String lifeCycle;
    private String title;
    private String valueType;
    private @Nullable String unit;
    private int decimals;
    private String betterWhen;
    private @Nullable String frequency;
    private String calendar;
    private List<String> providers;
    private List<String> categories;

    @SuppressWarnings("NullAway.Init")
    protected KnownKpi() {}

    public String code() {
        return code;
    }

    public String valueType() {
        return valueType;
    }

    public int decimals() {
        return decimals;
    }

    public String betterWhen() {
        return betterWhen;
    }

    public List<String> categories() {
        return categories;
    }

    public boolean isActive() {
        return lifeCycle.equals("active");
    }

    public boolean isProvidedBy(String organisation) {
        return providers.contains(organisation);
    }

    /** The kind of period it is collected for. */
    public Optional<PeriodKind> periodKind() {
        return Optional.ofNullable(frequency)
                .flatMap(Frequency::of)
                .map(often -> often.periodKind(Calendar.of(calendar).orElse(Calendar.FINANCIAL)));
    }

    KnownKpiView view() {
        return new KnownKpiView(
                code,
                title,
                lifeCycle,
                valueType,
                unit,
                decimals,
                frequency,
                periodKind()
                        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse(null),
                providers,
                categories);
    }
}
