package uk.luton2040.measurement.template;

import java.math.BigDecimal;
import uk.luton2040.measures.period.Period;

/** A value that came in before, and for when. */
record LastValue(Period period, BigDecimal value) {}
