/** Who may do what: a table of every operation and every kind of caller, each cell asked of the running service. */
@NullMarked
package uk.luton2040.testkit.matrix;

import org.jspecify.annotations.NullMarked;
