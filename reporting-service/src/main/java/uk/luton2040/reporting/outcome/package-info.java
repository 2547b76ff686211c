/** One outcome on a page: how it stands, and what is done for it. */
@NullMarked
package uk.luton2040.reporting.outcome;

import org.jspecify.annotations.NullMarked;
