/** Whose web pages may read the API from a browser and frame what is made to be embedded. */
@NullMarked
package uk.luton2040.reporting.portal;

import org.jspecify.annotations.NullMarked;
