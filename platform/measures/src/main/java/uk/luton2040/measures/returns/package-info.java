/** When values are owed: for which periods, by which day, and how near that is. */
package uk.luton2040.measures.returns;
