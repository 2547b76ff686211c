/** All that a posted row is checked against, kept in memory. */
@NullMarked
package uk.luton2040.measurement.reference;

import org.jspecify.annotations.NullMarked;
