package uk.luton2040.measurement.knownkpi;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What this service needs to know of a KPI. Written by {@link CatalogueListener} alone. */
@Entity
@Immutable
public class KnownKpi {
    @Id
    private String code;

    private String lifeCycle;
    private String title;
    private @Nullable String unit;

    /** The first day on which it is not collected any more. */
    private @Nullable LocalDate retiredFrom;

    private KnownDefinition present;

    @Convert(converter = DefinitionsByDay.class)
    private NavigableMap<LocalDate, KnownDefinition> definitions;

    @SuppressWarnings("NullAway.Init")
    protected KnownKpi() {}

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public @Nullable String unit() {
        return unit;
    }

    /** The definition in force on that day, whenever it was made. */
    public KnownDefinition on(LocalDate day) {
        return Optional.ofNullable(definitions.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(present);
    }

    /** A retired KPI still takes late values of the periods that ended before it was. */
    public boolean isCollectedOn(LocalDate day) {
        return switch (lifeCycle) {
            case "active" -> retiredFrom == null || day.isBefore(retiredFrom);
            case "retired" -> retiredFrom != null && day.isBefore(retiredFrom);
            default -> false;
        };
    }

    KnownKpiView view() {
        return new KnownKpiView(
                code,
                title,
                lifeCycle,
                present.valueType(),
                unit,
                present.decimals(),
                present.frequency(),
                present.periodKind()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                present.providers(),
                present.categories());
    }
}
