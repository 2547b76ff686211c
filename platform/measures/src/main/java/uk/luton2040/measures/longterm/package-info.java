/** Progress from a baseline towards a target years away. */
package uk.luton2040.measures.longterm;
