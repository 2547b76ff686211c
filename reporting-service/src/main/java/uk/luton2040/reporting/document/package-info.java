/** A report on paper and in files: one content, written in every format a board, a committee or an analyst asks for. */
@NullMarked
package uk.luton2040.reporting.document;

import org.jspecify.annotations.NullMarked;
