@NullMarked
package uk.luton2040.measurement.returns;

import org.jspecify.annotations.NullMarked;
