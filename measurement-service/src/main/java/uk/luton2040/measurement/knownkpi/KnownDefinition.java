package uk.luton2040.measurement.knownkpi;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.PeriodKind;

/**
 * What one definition of a KPI says of its values.
 *
 * @param behaviour null where the catalogue does not say, or has not told of the KPI since this was kept
 * @param overParts how the whole follows from its parts; null likewise
 */
@Embeddable
public record KnownDefinition(
        String valueType,
        int decimals,
        String betterWhen,
        @Nullable String frequency,
        String calendar,
        List<String> providers,
        List<String> categories,
        @Nullable String behaviour,
        @Nullable String overParts) {

    static KnownDefinition of(KpiState kpi) {
        return new KnownDefinition(
                kpi.valueType(),
                kpi.decimals(),
                kpi.betterWhen(),
                kpi.frequency(),
                kpi.calendar(),
                kpi.providers(),
                kpi.categories(),
                kpi.behaviour(),
                kpi.overParts());
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

    /** The kind of its years, for which an outturn may be sent whatever it is collected for. */
    public PeriodKind yearKind() {
        return Calendar.of(calendar).orElse(Calendar.FINANCIAL).year();
    }
}
