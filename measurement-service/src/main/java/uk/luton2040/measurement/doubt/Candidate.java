package uk.luton2040.measurement.doubt;

import java.util.Optional;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.measurement.Reading;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Period;

/**
 * A row to be doubted.
 *
 * @param category empty for the whole
 */
public record Candidate(String organisation, KnownKpi kpi, Period period, String category, Reading reading) {

    Series series() {
        return new Series(organisation, kpi.code(), category, period.kind());
    }

    KnownDefinition definition() {
        return kpi.on(period.lastDay());
    }

    ValueType valueType() {
        return ValueType.of(definition().valueType()).orElse(ValueType.NUMBER);
    }

    boolean isNumber() {
        return reading.value() != null
                && switch (valueType()) {
                    case NUMBER, PERCENTAGE, RATIO, CURRENCY, INDEX, RANK -> true;
                    case BOOLEAN, RATING, NARRATIVE -> false;
                };
    }

    Optional<Point> point() {
        return Optional.ofNullable(reading.value()).map(value -> new Point(period, value));
    }

    String commentary() {
        return reading.commentary() == null ? "" : reading.commentary();
    }

    boolean isRunningTotal() {
        String behaviour = definition().behaviour();
        return behaviour != null && behaviour.startsWith("cumulative");
    }

    boolean isWithoutCommentary() {
        return commentary().isBlank();
    }
}
