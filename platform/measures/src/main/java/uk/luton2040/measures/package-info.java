/**
 * Calculations of the platform, free of any framework: periods, targets, status, direction, parts and wholes. Every
 * sibling package stands on {@code period} and {@code kpi}; decimals are {@link java.math.BigDecimal}, compared
 * unrounded.
 */
package uk.luton2040.measures;
