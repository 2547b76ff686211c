/** Boards' meetings and the days that lead up to them. */
@NullMarked
package uk.luton2040.reporting.meeting;

import org.jspecify.annotations.NullMarked;
