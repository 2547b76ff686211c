/** How good the data is that the scorecards rest on. */
@NullMarked
package uk.luton2040.reporting.quality;

import org.jspecify.annotations.NullMarked;
