/** The way in for partners who have no client of the API: a link, a page and a file. */
@NullMarked
package uk.luton2040.measurement.upload;

import org.jspecify.annotations.NullMarked;
