/** Who does what about reds, risks and projects, and by when. */
@NullMarked
package uk.luton2040.reporting.action;

import org.jspecify.annotations.NullMarked;
