/** The register of open risks that a caller may see, with its heat map. */
@NullMarked
package uk.luton2040.reporting.risk;

import org.jspecify.annotations.NullMarked;
