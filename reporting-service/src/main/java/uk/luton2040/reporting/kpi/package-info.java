/** A KPI's history at any moment. */
@NullMarked
package uk.luton2040.reporting.kpi;

import org.jspecify.annotations.NullMarked;
