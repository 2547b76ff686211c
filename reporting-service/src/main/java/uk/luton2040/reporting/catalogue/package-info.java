/** What is measured, as people look it up. */
@NullMarked
package uk.luton2040.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
