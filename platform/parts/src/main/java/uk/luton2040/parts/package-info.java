/** Real PostgreSQL, Kafka and Keycloak as local processes: started, recognised, asked and stopped. */
@NullMarked
package uk.luton2040.parts;

import org.jspecify.annotations.NullMarked;
