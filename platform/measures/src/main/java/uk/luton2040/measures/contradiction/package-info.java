/** What in a report does not fit together, and a board should ask about. */
package uk.luton2040.measures.contradiction;
