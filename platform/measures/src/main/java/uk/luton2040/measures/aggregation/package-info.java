/** Wholes from parts: across contributors and categories, and over time. Coverage is part of every whole. */
package uk.luton2040.measures.aggregation;
