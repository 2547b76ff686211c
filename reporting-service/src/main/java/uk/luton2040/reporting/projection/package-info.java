/** Facts as they arrive, and the views made of them. */
@NullMarked
package uk.luton2040.reporting.projection;

import org.jspecify.annotations.NullMarked;
