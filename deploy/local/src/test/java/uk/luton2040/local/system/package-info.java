/** The whole product, started once as {@code up} starts it and driven from outside with real tokens. */
@NullMarked
package uk.luton2040.local.system;

import org.jspecify.annotations.NullMarked;
