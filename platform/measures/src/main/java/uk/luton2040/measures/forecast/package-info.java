/** Where a series is heading: a line through its newest values, with how far off it may be. */
package uk.luton2040.measures.forecast;
