/** The front door: starts, stops and shows the whole product on one machine. */
@NullMarked
package uk.luton2040.local;

import org.jspecify.annotations.NullMarked;
