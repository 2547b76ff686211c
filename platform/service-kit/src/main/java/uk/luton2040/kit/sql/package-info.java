/** What Hibernate would do row by row, done set by set. */
@NullMarked
package uk.luton2040.kit.sql;

import org.jspecify.annotations.NullMarked;
