/** KPIs that are calculated from other KPIs. */
package uk.luton2040.measures.derived;
