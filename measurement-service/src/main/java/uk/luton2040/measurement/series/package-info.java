/** Where a KPI's series breaks. */
@NullMarked
package uk.luton2040.measurement.series;

import org.jspecify.annotations.NullMarked;
