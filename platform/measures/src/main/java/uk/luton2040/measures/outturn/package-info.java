/** A year's result as a record of its own, and what it is expected to be. */
package uk.luton2040.measures.outturn;
