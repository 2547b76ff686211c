package uk.luton2040.measures.direction;

import java.math.BigDecimal;
import uk.luton2040.measures.period.Period;

/** A value and the period it is about. */
public record Reading(Period period, BigDecimal value) {}
