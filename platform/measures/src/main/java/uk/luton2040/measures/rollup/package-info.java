/** How an outcome or a priority stands, out of its KPIs. */
package uk.luton2040.measures.rollup;
