/** What a commentary says, as far as a machine can tell. */
package uk.luton2040.measures.commentary;
