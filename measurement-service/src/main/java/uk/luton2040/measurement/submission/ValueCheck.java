package uk.luton2040.measurement.submission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.kpi.ValueType;

/** Whether a number can be a value of a KPI so defined. */
final class ValueCheck {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_DIGITS = 18;

    private ValueCheck() {}

    static List<Refusal> refusals(String kpi, KnownDefinition definition, NewMeasurement row) {
        List<Refusal> refusals = new ArrayList<>();
        ValueType type = ValueType.of(definition.valueType()).orElse(ValueType.NUMBER);
        if (type == ValueType.NARRATIVE) {
            narrative(row, refusals);
            return refusals;
        }
        if (row.value() == null) {
            refusals.add(new Refusal("value", "missing", "Which value? A number in the KPI's unit."));
            return refusals;
        }
        digits("value", row.value(), refusals);
        digits("numerator", row.numerator(), refusals);
        digits("denominator", row.denominator(), refusals);
        digits("projectedOutturn", row.projectedOutturn(), refusals);
        digits("intervalLow", row.intervalLow(), refusals);
        digits("intervalHigh", row.intervalHigh(), refusals);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        decimals(kpi, definition, row.value(), refusals);
        range(definition, type, row.value(), refusals);
        parts(definition, type, row, row.value(), refusals);
        ratings(kpi, type, row, refusals);
        survey(row, row.value(), refusals);
        return refusals;
    }

    private static void ratings(String kpi, ValueType type, NewMeasurement row, List<Refusal> refusals) {
        List<@Nullable Integer> counts = Arrays.asList(row.bronze(), row.silver(), row.gold());
        if (counts.stream().allMatch(Objects::isNull)) {
            return;
        }
        if (type != ValueType.RATING) {
            refusals.add(new Refusal(
                    "bronze", "no-rating", "%s is not rated; leave bronze, silver and gold out.".formatted(kpi)));
        } else if (counts.stream().anyMatch(Objects::isNull)) {
            refusals.add(
                    new Refusal("bronze", "half-a-rating", "Send bronze, silver and gold, 0 where there are none."));
        } else if (counts.stream().anyMatch(count -> count < 0)) {
            refusals.add(new Refusal("bronze", "negative", "How many were rated so cannot be negative."));
        }
    }

    private static void survey(NewMeasurement row, BigDecimal value, List<Refusal> refusals) {
        if (row.sampleSize() != null && row.sampleSize() < 1) {
            refusals.add(new Refusal("sampleSize", "not-positive", "How many answered is at least 1."));
        }
        BigDecimal low = row.intervalLow();
        BigDecimal high = row.intervalHigh();
        if (low == null && high == null) {
            return;
        }
        if (low == null || high == null) {
            refusals.add(
                    new Refusal("intervalLow", "half-an-interval", "Send intervalLow and intervalHigh, or neither."));
        } else if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
            refusals.add(new Refusal(
                    "intervalLow",
                    "outside-its-interval",
                    "The value lies between intervalLow and intervalHigh, its 95% confidence interval."));
        }
    }

    private static void narrative(NewMeasurement row, List<Refusal> refusals) {
        if (row.value() != null) {
            refusals.add(new Refusal("value", "narrative", "A narrative KPI has no number; leave it out."));
        }
        if (row.commentary() == null || row.commentary().isBlank()) {
            refusals.add(new Refusal("commentary", "missing", "A narrative KPI is reported in its commentary."));
        }
    }

    private static void decimals(String kpi, KnownDefinition definition, BigDecimal value, List<Refusal> refusals) {
        if (value.stripTrailingZeros().scale() > definition.decimals()) {
            refusals.add(new Refusal(
                    "value", "too-many-decimals", "%s has at most %d decimals.".formatted(kpi, definition.decimals())));
        }
    }

    private static void range(KnownDefinition definition, ValueType type, BigDecimal value, List<Refusal> refusals) {
        boolean maybeNegative = Better.RANGE.code().equals(definition.betterWhen());
        switch (type) {
            case PERCENTAGE -> {
                if (value.compareTo(HUNDRED) > 0 || value.signum() < 0 && !maybeNegative) {
                    refusals.add(new Refusal("value", "not-a-percentage", "A percentage lies between 0 and 100."));
                }
            }
            case BOOLEAN -> {
                if (List.of(BigDecimal.ZERO, HALF, BigDecimal.ONE).stream().noneMatch(v -> v.compareTo(value) == 0)) {
                    refusals.add(new Refusal("value", "not-yes-or-no", "Yes is 1, partly is 0.5, no is 0."));
                }
            }
            case RANK -> {
                if (value.signum() <= 0) {
                    refusals.add(new Refusal("value", "not-a-rank", "A rank starts at 1."));
                }
            }
            case NUMBER, RATIO, RATING -> {
                if (value.signum() < 0 && !maybeNegative) {
                    refusals.add(new Refusal("value", "negative", "It cannot be negative."));
                }
            }
            case CURRENCY, INDEX, NARRATIVE -> {}
        }
    }

    private static void parts(
            KnownDefinition definition, ValueType type, NewMeasurement row, BigDecimal value, List<Refusal> refusals) {
        BigDecimal numerator = row.numerator();
        BigDecimal denominator = row.denominator();
        if (numerator == null && denominator == null) {
            return;
        }
        if (numerator == null || denominator == null) {
            refusals.add(new Refusal("denominator", "half-a-ratio", "Send numerator and denominator, or neither."));
        } else if (denominator.signum() <= 0) {
            refusals.add(new Refusal("denominator", "not-positive", "The denominator must be more than 0."));
        } else if (type == ValueType.PERCENTAGE && numerator.signum() < 0) {
            refusals.add(new Refusal("numerator", "negative", "A part of the whole cannot be negative."));
        } else if (type == ValueType.PERCENTAGE && numerator.compareTo(denominator) > 0) {
            refusals.add(new Refusal("numerator", "numerator-too-large", "It cannot exceed the denominator."));
        } else if (type == ValueType.PERCENTAGE && !agrees(definition, value, numerator, denominator)) {
            refusals.add(new Refusal(
                    "value", "value-disagrees", "It is not numerator ÷ denominator × 100 to the KPI's decimals."));
        }
    }

    /** Within one unit of the last decimal: rounding up, down or to even is all the same to us. */
    private static boolean agrees(
            KnownDefinition definition, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        BigDecimal exact = numerator.multiply(HUNDRED).divide(denominator, MathContext.DECIMAL64);
        return exact.subtract(value).abs().compareTo(BigDecimal.ONE.movePointLeft(definition.decimals())) <= 0;
    }

    /** First of all: arithmetic with an exponent of millions would keep a processor busy for hours. */
    private static void digits(String field, @Nullable BigDecimal number, List<Refusal> refusals) {
        if (number != null && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)) {
            refusals.add(new Refusal(field, "too-many-digits", "At most %d digits.".formatted(MOST_DIGITS)));
        }
    }
}
