package uk.luton2040.reporting.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Remembered;

/** Every revision that was published of a KPI's values, told once, when it was first known. */
final class Revisions {
    private final KpiState kpi;
    private final UnaryOperator<String> nameOf;
    private final Map<Period, List<KpiHistory.Revision>> byPeriod = new HashMap<>();

    /** @param past oldest first */
    Revisions(KpiState kpi, List<Remembered> past, UnaryOperator<String> nameOf) {
        this.kpi = kpi;
        this.nameOf = nameOf;
        Set<String> told = new TreeSet<>();
        for (Remembered known : past) {
            MeasurementState measurement = known.measurement();
            if (measurement.published() != null) {
                tell(told, measurement, published(measurement, measurement.published(), known.knownAt()));
            } else if (measurement.withdrawal() != null) {
                tell(told, measurement, withdrawn(measurement, measurement.withdrawal(), known.knownAt()));
            }
        }
    }

    private void tell(Set<String> told, MeasurementState measurement, KpiHistory.Revision revision) {
        if (told.add(measurement.id() + " " + revision.number())) {
            byPeriod.computeIfAbsent(Period.parse(measurement.period()), period -> new ArrayList<>())
                    .add(revision);
        }
    }

    /** As they became known. */
    List<KpiHistory.Revision> of(Period period) {
        return List.copyOf(byPeriod.getOrDefault(period, List.of()));
    }

    private KpiHistory.Revision published(
            MeasurementState measurement, MeasurementState.Published published, Instant knownAt) {
        return new KpiHistory.Revision(
                provider(measurement),
                measurement.category(),
                published.revision(),
                published.value(),
                ValueText.of(kpi, published.value()),
                published.quality(),
                published.reason(),
                published.note(),
                published.publishedAt(),
                knownAt,
                false);
    }

    private KpiHistory.Revision withdrawn(
            MeasurementState measurement, MeasurementState.Withdrawal withdrawal, Instant knownAt) {
        return new KpiHistory.Revision(
                provider(measurement),
                measurement.category(),
                withdrawal.revision(),
                null,
                null,
                null,
                withdrawal.reason(),
                withdrawal.note(),
                withdrawal.at(),
                knownAt,
                true);
    }

    private KpiLine.Provider provider(MeasurementState measurement) {
        return new KpiLine.Provider(measurement.organisation(), nameOf.apply(measurement.organisation()));
    }
}
