package uk.luton2040.measurement.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.measurement.client.Partner.aName;
import static uk.luton2040.measurement.client.Partner.accounts;
import static uk.luton2040.measurement.client.Partner.known;
import static uk.luton2040.measurement.client.Partner.register;
import static uk.luton2040.measurement.client.Partner.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.parts.Ports;
import uk.luton2040.testkit.RealParts;

/** Nothing is half done when Keycloak is away, or goes away in the middle of it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(KeycloakAwayTest.OverTheDetour.class)
class KeycloakAwayTest {

    public static class OverTheDetour implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            int port = Ports.free(1).getFirst();
            return Map.of("luton2040.clients.realm", "http://127.0.0.1:%d/realms/luton2040".formatted(port));
        }
    }

    @Test
    void whileItIsAwayNothingIsRegisteredAndTheRestWorks() throws IOException {
        // Given
        known("housing");
        String name = aName();
        Partner partner;
        try (Detour open = detour()) {
            partner = registered("housing");
        }

        // When
        Response registering = register("housing", name, "data-submitter");
        List<Response> changing = changes(partner);

        // Then
        registering
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("Keycloak"));
        changing.forEach(answer -> answer.then().statusCode(503));
        assertThat(Partner.count("select revision from partner_client where id = '" + partner.id() + "'"))
                .isOne();
        assertThat(Partner.count("select count(*) from partner_client where name = '" + name + "'"))
                .isZero();
        try (Detour open = detour()) {
            register("housing", name, "data-submitter").then().statusCode(201);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST .*/clients$",
                "GET .*/service-account-user",
                "PUT .*/users/",
                "GET .*/role-mappings",
                "POST .*/role-mappings",
                "DELETE .*/role-mappings",
                "PUT .*/clients/",
                "GET .*/client-secret"
            })
    void whateverFailsHalfWayIsTakenBack(String lost) throws IOException {
        // Given
        known("housing");
        String name = aName();
        try (Detour detour = detour()) {
            detour.lose(lost);

            // When
            register("housing", name, "data-submitter").then().statusCode(503);

            // Then
            assertThat(accounts("partner-housing-" + name)).isEmpty();
            detour.lose("nothing");
            Response again = register("housing", name, "data-submitter");
            again.then().statusCode(201);
            assertThat(Partner.of(again).token()).isNotBlank();
        }
    }

    @Test
    void whatCannotEvenBeTakenBackAdmitsNobodyAndIsReplacedByTheNextAttempt() throws IOException {
        // Given
        known("housing");
        String name = aName();
        try (Detour detour = detour()) {
            detour.lose("POST .*/role-mappings|DELETE .*/clients/");

            // When
            register("housing", name, "data-submitter").then().statusCode(503);

            // Then
            assertThat(accounts("partner-housing-" + name))
                    .singleElement()
                    .extracting("enabled")
                    .isEqualTo(false);
            detour.lose("nothing");
            Response again = register("housing", name, "data-submitter");
            again.then().statusCode(201);
            assertThat(Partner.of(again).token()).isNotBlank();
        }
    }

    @Test
    void theOldSecretStaysGoodWhenTheNewOneIsNotToBeHad() throws IOException {
        // Given
        Partner partner;
        try (Detour detour = detour()) {
            partner = registered("housing");
            detour.lose("POST .*/client-secret");

            // When
            Response answer = Api.officer().header("If-Match", "\"1\"").post(partner.path() + "/secret");

            // Then
            answer.then().statusCode(503);
            assertThat(partner.token()).isNotBlank();
        }
    }

    private static List<Response> changes(Partner partner) {
        return Stream.of("secret", "disablement")
                .map(change -> Api.officer()
                        .header("If-Match", "\"1\"")
                        .body("{\"reason\":\"test\"}")
                        .post(partner.path() + "/" + change))
                .toList();
    }

    private static Detour detour() throws IOException {
        URI way = URI.create(ConfigProvider.getConfig().getValue("luton2040.clients.realm", String.class));
        URI realm = URI.create(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class));
        return new Detour(way.getPort(), "http://127.0.0.1:" + realm.getPort());
    }
}
