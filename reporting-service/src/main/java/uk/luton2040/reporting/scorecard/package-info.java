/** A board's scorecard: put together from the lines of its KPIs, for any period and any moment. */
@NullMarked
package uk.luton2040.reporting.scorecard;

import org.jspecify.annotations.NullMarked;
