package uk.luton2040.measures.aggregation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** How a longer period follows from shorter ones: quarters make a year, months make a quarter. */
public enum OverTime implements Coded {
    SUM,
    /** The newest one: a level, or a total that runs through the year. */
    LAST,
    MEAN,
    RATIO_OF_SUMS,
    NONE;

    public static Optional<OverTime> of(String code) {
        return Coded.find(OverTime.class, code);
    }

    /**
     * The whole period's figure.
     *
     * @param whole the longer period
     * @param each the kind of the shorter ones, which must fill the longer one exactly
     * @param amounts by period; those outside the longer period or of another kind are left aside
     * @param per what a ratio is out of: 100 for a percentage, 1 for a ratio
     * @throws IllegalArgumentException when the shorter periods do not fill the longer one
     */
    public Whole combine(Period whole, PeriodKind each, Map<Period, Amount> amounts, BigDecimal per) {
        SequencedMap<Period, Amount> expected = expected(whole, each, amounts);
        String called = called(each);
        Combination combination = new Combination(expected.values(), called);
        return switch (this) {
            case SUM -> combination.sum();
            case LAST -> last(expected, called);
            case MEAN -> combination.mean();
            case RATIO_OF_SUMS -> combination.ratioOfSums(per);
            case NONE -> combination.none();
        };
    }

    private static SequencedMap<Period, Amount> expected(Period whole, PeriodKind each, Map<Period, Amount> amounts) {
        SequencedMap<Period, Amount> expected = new LinkedHashMap<>();
        Period part = each.containing(whole.start());
        if (!part.start().equals(whole.start())) {
            throw doesNotFill(whole, part);
        }
        while (part.start().isBefore(whole.end())) {
            if (!whole.contains(part)) {
                throw doesNotFill(whole, part);
            }
            expected.put(part, amounts.getOrDefault(part, Amount.NOT_REPORTED));
            part = part.next();
        }
        return expected;
    }

    private static IllegalArgumentException doesNotFill(Period whole, Period part) {
        return new IllegalArgumentException("%s (%s) is not made of periods such as %s (%s)."
                .formatted(whole.label(), whole.code(), part.label(), part.code()));
    }

    private static Whole last(SequencedMap<Period, Amount> expected, String called) {
        int reported = (int) expected.values().stream()
                .filter(amount -> amount.value() != null)
                .count();
        Coverage coverage = new Coverage(reported, expected.size(), called);
        for (Map.Entry<Period, Amount> entry : expected.reversed().entrySet()) {
            BigDecimal value = entry.getValue().value();
            if (value != null) {
                boolean provisional =
                        !entry.getKey().equals(expected.lastEntry().getKey());
                String sentence = "The last value, of %s%s."
                        .formatted(entry.getKey().label(), provisional ? ", provisional until all have reported" : "");
                return new Whole(value, null, null, coverage, provisional, sentence);
            }
        }
        return Combination.nothing(coverage);
    }

    private static String called(PeriodKind kind) {
        return switch (kind) {
            case DAY -> "days";
            case MONTH -> "months";
            case QUARTER, FINANCIAL_QUARTER -> "quarters";
            case HALF_YEAR, FINANCIAL_HALF_YEAR -> "half-years";
            case YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR -> "years";
        };
    }
}
