package uk.luton2040.measurement.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measurement.knownkpi.KnownKpi;

/**
 * A KPI with what holds of it on a day.
 *
 * @param on its definition in force, empty while it is not collected
 */
public record CollectedKpi(
        String code, String title, @Nullable String unit, Function<LocalDate, Optional<KnownDefinition>> on) {

    static CollectedKpi of(KnownKpi kpi) {
        return new CollectedKpi(
                kpi.code(),
                kpi.title(),
                kpi.unit(),
                day -> kpi.isCollectedOn(day) ? Optional.of(kpi.on(day)) : Optional.empty());
    }
}
