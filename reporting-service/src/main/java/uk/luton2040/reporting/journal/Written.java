package uk.luton2040.reporting.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.event.EventJson;

/** @param json as it is kept */
record Written(Event<?> event, String json) {
    static Written of(Event<?> event) {
        return new Written(event, EventJson.write(event));
    }

    @Nullable
    Object[] columns(Object... more) {
        List<@Nullable Object> columns = new ArrayList<>();
        columns.add(event.type().wireName());
        columns.add(event.id());
        columns.add(event.epoch());
        columns.add(event.revision());
        columns.add(kpi(event.state()));
        columns.add(json);
        columns.addAll(List.of(more));
        return columns.toArray();
    }

    /** The KPI together with which it is read; null for what is always read. */
    private static @Nullable String kpi(State state) {
        return switch (state) {
            case MeasurementState measurement -> measurement.kpi();
            case ActionState action -> action.onKpi().orElse(null);
            case CompletionState completion -> completion.kpi();
            case ReturnDecisionState decision -> decision.kpi();
            default -> null;
        };
    }
}
