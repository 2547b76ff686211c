/**
 * Pages on which officers act. They read what is to be decided from the service that keeps it, and tell it the decision
 * through its public API, as the person who is signed in.
 */
@NullMarked
package uk.luton2040.reporting.officer;

import org.jspecify.annotations.NullMarked;
