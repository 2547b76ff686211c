package uk.luton2040.measures.forecast;

import java.math.BigDecimal;

/**
 * Where a value is expected, unrounded, in the KPI's unit.
 *
 * @param low with {@code high} the 95 % prediction interval
 * @param standardError of a single new value
 * @param points how many values it rests on
 */
public record Forecast(BigDecimal value, BigDecimal low, BigDecimal high, BigDecimal standardError, int points) {}
