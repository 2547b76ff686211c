/** The clients partners post with: their accounts are Keycloak's, who may have one is decided here. */
@NullMarked
package uk.luton2040.measurement.client;

import org.jspecify.annotations.NullMarked;
