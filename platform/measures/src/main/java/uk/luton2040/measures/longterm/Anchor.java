package uk.luton2040.measures.longterm;

import java.math.BigDecimal;
import java.time.LocalDate;
import uk.luton2040.measures.period.Period;

/**
 * A value in the KPI's unit and the first day after the period it is about.
 *
 * @param label what the reader calls that time: "2020/21"
 */
public record Anchor(LocalDate end, BigDecimal value, String label) {
    public static Anchor of(Period period, BigDecimal value) {
        return new Anchor(period.end(), value, period.label());
    }
}
