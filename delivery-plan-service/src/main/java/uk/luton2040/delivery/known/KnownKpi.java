package uk.luton2040.delivery.known;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;

/**
 * A KPI of the catalogue.
 *
 * @param outcome null for one that hangs directly on a priority or a group
 * @param alsoServes priorities and outcomes of other plans
 * @param forwardsTo where to look instead of one that was merged or split
 */
public record KnownKpi(
        String code,
        String title,
        String lifeCycle,
        @Nullable String priority,
        @Nullable String outcome,
        @Nullable String group,
        @Nullable String unit,
        String betterWhen,
        @Nullable String frequency,
        List<String> alsoServes,
        List<String> forwardsTo)
        implements Fact {

    static KnownKpi of(KpiState kpi) {
        return new KnownKpi(
                kpi.code(),
                kpi.title(),
                kpi.lifeCycle(),
                kpi.priority(),
                kpi.outcome(),
                kpi.group(),
                kpi.unit(),
                kpi.betterWhen(),
                kpi.frequency(),
                Optional.ofNullable(kpi.details())
                        .map(KpiState.Details::alsoServes)
                        .orElse(List.of()),
                kpi.forwardsTo());
    }

    @JsonIgnore
    public boolean isActive() {
        return lifeCycle.equals("active");
    }

    @JsonIgnore
    public boolean isRetired() {
        return lifeCycle.equals("retired");
    }
}
