/** Changes of scorecards, told as they happen. */
@NullMarked
package uk.luton2040.reporting.stream;

import org.jspecify.annotations.NullMarked;
