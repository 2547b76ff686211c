/** Periods, calendars and imprecise dates. */
package uk.luton2040.measures.period;
