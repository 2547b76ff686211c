/** A KPI's line in a report and its history: what its published values say, as pure functions of the facts. */
@NullMarked
package uk.luton2040.reporting.line;

import org.jspecify.annotations.NullMarked;
