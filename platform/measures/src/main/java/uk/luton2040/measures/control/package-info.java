/** How unusual a value is beside its own history: control charts, jumps, shifts after a marker. */
package uk.luton2040.measures.control;
