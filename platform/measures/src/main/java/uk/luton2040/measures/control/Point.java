package uk.luton2040.measures.control;

import java.math.BigDecimal;
import uk.luton2040.measures.period.Period;

/** One value of a series. */
public record Point(Period period, BigDecimal value) {}
