package uk.luton2040.measurement.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided about one return.
 *
 * @param now what holds, if anything does
 * @param history every decision, oldest first
 */
record DecisionView<T>(
        String kpi,
        String period,
        String organisation,
        @Nullable Change<T> now,
        List<Change<T>> history) {

    static <T> DecisionView<T> of(ReturnKey key, @Nullable Change<T> now, History<T> history) {
        return new DecisionView<>(key.kpi(), key.period(), key.organisation(), now, history.changes());
    }
}
