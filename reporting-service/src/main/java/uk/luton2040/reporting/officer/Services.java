package uk.luton2040.reporting.officer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.time.Duration;

/** The services that officers' decisions go to. */
@ApplicationScoped
class Services {
    private final ServiceAddresses addresses;
    private final AccessTokenCredential person;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    /** @param person the token with which the one who is signed in may ask an API */
    Services(ServiceAddresses addresses, AccessTokenCredential person, ObjectMapper json) {
        this.addresses = addresses;
        this.person = person;
        this.json = json;
    }

    Service catalogue() {
        return new Service(client, json, addresses.catalogue(), person.getToken());
    }

    Service measurement() {
        return new Service(client, json, addresses.measurement(), person.getToken());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
