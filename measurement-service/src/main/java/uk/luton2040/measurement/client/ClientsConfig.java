package uk.luton2040.measurement.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "luton2040.clients")
interface ClientsConfig {

    /** The realm, as in {@code http://127.0.0.1:8180/realms/luton2040}, by the address this service reaches it. */
    String realm();

    /** This service's own client in it, which may manage clients and users. */
    @WithDefault("measurement-service")
    String client();

    /** That client's secret; without one no partner's client can be registered. */
    Optional<String> secret();

    /** How long to wait for each answer of Keycloak. */
    @WithDefault("5S")
    Duration patience();
}
