/** Which way a measure is going, and whether that is good. */
package uk.luton2040.measures.direction;
