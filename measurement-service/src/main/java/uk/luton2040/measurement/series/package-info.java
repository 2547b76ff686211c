/** Where a KPI's series breaks, and what was decided about its control chart. */
@NullMarked
package uk.luton2040.measurement.series;

import org.jspecify.annotations.NullMarked;
