/** How soon a published value is on its board, and what a large catalogue takes, measured on a running product. */
@NullMarked
package uk.luton2040.local.bench;

import org.jspecify.annotations.NullMarked;
