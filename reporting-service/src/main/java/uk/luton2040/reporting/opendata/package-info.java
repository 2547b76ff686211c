/** What anybody may read, without a token. */
@NullMarked
package uk.luton2040.reporting.opendata;

import org.jspecify.annotations.NullMarked;
