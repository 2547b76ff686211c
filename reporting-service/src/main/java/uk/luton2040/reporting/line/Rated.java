package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.status.Ratings;

/**
 * How many were rated so, whoever rated them.
 *
 * @param figure what the KPI's rule judges of them; empty where it names nothing, or a share of none
 */
record Rated(Ratings ratings, Optional<BigDecimal> figure) {

    /** Empty for a KPI that rates nothing, and where nobody sent ratings. */
    static Optional<Rated> of(KpiState kpi, Collection<Published> parts) {
        List<MeasurementState.Ratings> sent = parts.stream()
                .flatMap(part -> Optional.ofNullable(part.ratings()).stream())
                .toList();
        if (sent.isEmpty() || !kpi.valueType().equals(ValueType.RATING.code())) {
            return Optional.empty();
        }
        Ratings ratings = new Ratings(
                sent.stream().mapToInt(MeasurementState.Ratings::bronze).sum(),
                sent.stream().mapToInt(MeasurementState.Ratings::silver).sum(),
                sent.stream().mapToInt(MeasurementState.Ratings::gold).sum());
        return Optional.of(new Rated(ratings, judged(kpi).flatMap(ratings::figure)));
    }

    /** What the KPI's rule judges of ratings. */
    static Optional<Ratings.Judged> judged(KpiState kpi) {
        return Optional.ofNullable(kpi.rule())
                .flatMap(rule -> Optional.ofNullable(rule.judged()))
                .flatMap(Ratings.Judged::of);
    }
}
