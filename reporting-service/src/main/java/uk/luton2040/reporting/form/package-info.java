/** What forms on pages have in common: what can be chosen, and that they are sent from a page of ours. */
@NullMarked
package uk.luton2040.reporting.form;

import org.jspecify.annotations.NullMarked;
