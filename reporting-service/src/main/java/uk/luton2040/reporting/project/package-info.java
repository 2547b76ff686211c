/** All projects a caller may see, for a timeline. */
@NullMarked
package uk.luton2040.reporting.project;

import org.jspecify.annotations.NullMarked;
