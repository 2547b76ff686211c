/** Who owes what. */
@NullMarked
package uk.luton2040.reporting.returns;

import org.jspecify.annotations.NullMarked;
