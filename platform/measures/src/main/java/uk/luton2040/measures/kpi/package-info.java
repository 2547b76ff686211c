/** The words that say what kind of thing a KPI measures and what counts as good. */
package uk.luton2040.measures.kpi;
