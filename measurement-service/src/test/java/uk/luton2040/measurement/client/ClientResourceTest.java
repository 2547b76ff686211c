package uk.luton2040.measurement.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.client.Partner.CLIENTS;
import static uk.luton2040.measurement.client.Partner.aName;
import static uk.luton2040.measurement.client.Partner.accounts;
import static uk.luton2040.measurement.client.Partner.claims;
import static uk.luton2040.measurement.client.Partner.known;
import static uk.luton2040.measurement.client.Partner.register;
import static uk.luton2040.measurement.client.Partner.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** Registering clients in the real Keycloak, renewing, disabling and enabling them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClientResourceTest {
    @Test
    void theOfficerIsShownTheSecretOnceAndThePartnerGetsAToken() {
        // Given
        known("housing");
        String name = aName();

        // When
        Response answer = register("housing", name, "data-submitter");

        // Then
        answer.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", "\"1\"")
                .header("Location", endsWith(CLIENTS + "/" + answer.path("client.id")))
                .body("client.clientId", equalTo("partner-housing-" + name))
                .body("client.enabled", equalTo(true))
                .body("client.registeredBy", equalTo("performance-office"))
                .body("client.certifiedAt", nullValue());
        Partner partner = Partner.of(answer);
        assertThat(partner.token()).isNotBlank();
        Api.officer().get(partner.path()).then().statusCode(200).body(not(containsString(partner.secret())));
    }

    @Test
    void itsTokenIsLikeThatOfThePartnersOfTheRealmFile() {
        // When
        JsonPath claims = claims(registered("housing").token());

        // Then
        JsonPath model = claims(Tokens.of("partner-housing"));
        assertThat(claims.getMap("$").keySet()).isEqualTo(model.getMap("$").keySet());
        for (String same : List.of("iss", "aud", "organisation", "realm_access", "scope", "typ")) {
            assertThat(claims.<Object>get(same)).as(same).isEqualTo(model.get(same));
        }
    }

    @Test
    void aNewSecretEndsTheOldOne() {
        // Given
        Partner partner = registered("housing");

        // When
        Response answer = Api.officer().header("If-Match", "\"1\"").post(partner.path() + "/secret");

        // Then
        answer.then().statusCode(200).header("ETag", "\"2\"").header("Cache-Control", "no-store");
        partner.askForToken().then().statusCode(401);
        assertThat(Partner.of(answer).token()).isNotBlank();
    }

    @Test
    void aChangeSaysWhichRevisionItWasMadeAgainst() {
        // Given
        Partner partner = registered("housing");

        // Then
        for (String change : List.of("secret", "disablement", "enablement")) {
            String path = partner.path() + "/" + change;
            Api.officer().body("{\"reason\":\"test\"}").post(path).then().statusCode(428);
            Api.officer()
                    .header("If-Match", "\"9\"")
                    .body("{\"reason\":\"test\"}")
                    .post(path)
                    .then()
                    .statusCode(412);
        }
        assertThat(partner.token()).isNotBlank();
    }

    @Test
    void aDisabledClientGetsNoTokenUntilItIsEnabled() {
        // Given
        Partner partner = registered("housing");

        // When
        partner.change("disablement", "\"1\"", "Lost laptop")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));

        // Then
        partner.askForToken().then().statusCode(401);
        partner.change("disablement", "\"2\"", "Again").then().statusCode(409);
        partner.change("enablement", "\"2\"", "Found again")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true));
        assertThat(partner.token()).isNotBlank();
        partner.change("enablement", "\"3\"", "Again").then().statusCode(409);
        Api.auditor()
                .get(partner.path() + "/history")
                .then()
                .statusCode(200)
                .body("what", equalTo(List.of("registered", "disabled", "enabled")))
                .body("why[1]", equalTo("Lost laptop"))
                .body("changedBy[1]", equalTo("performance-office"));
    }

    @Test
    void aDisabledClientStaysSoWithANewSecret() {
        // Given
        Partner partner = registered("housing");
        partner.change("disablement", "\"1\"", "Lost laptop");

        // When
        Response answer = Api.officer().header("If-Match", "\"2\"").post(partner.path() + "/secret");

        // Then
        answer.then().statusCode(200).body("client.enabled", equalTo(false));
        Partner.of(answer).askForToken().then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"partner-housing", "manager-housing", "audit-office", "catalogue-office"})
    void nobodyElseRegistersOrDisables(String client) {
        // Given
        Partner partner = registered("housing");

        // Then
        Api.as(client)
                .body("{\"organisation\":\"housing\",\"name\":\"x\",\"role\":\"data-submitter\"}")
                .post(CLIENTS)
                .then()
                .statusCode(403);
        Api.as(client)
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"test\"}")
                .post(partner.path() + "/disablement")
                .then()
                .statusCode(403);
        Api.as(client)
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"test\"}")
                .post(partner.path() + "/enablement")
                .then()
                .statusCode(403);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        // Given
        Partner partner = registered("housing");

        // Then
        Api.auditor()
                .get(CLIENTS + "?limit=200&organisation=housing")
                .then()
                .statusCode(200)
                .body("items.clientId", hasItem(partner.clientId()));
        Api.auditor()
                .header("If-Match", "\"1\"")
                .post(partner.path() + "/secret")
                .then()
                .statusCode(403);
    }

    @Test
    void aProviderManagerListsAndRenewsItsOwnAlone() {
        // Given
        Partner own = registered("housing");
        Partner others = registered("hr");

        // Then
        Api.as("manager-housing")
                .get(CLIENTS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.clientId", hasItem(own.clientId()))
                .body("items.organisation", not(hasItem("hr")));
        Api.as("manager-housing").get(CLIENTS + "?organisation=hr").then().body("items.size()", equalTo(0));
        Api.as("manager-housing").get(others.path()).then().statusCode(404);
        Api.as("manager-housing").get(own.path() + "/history").then().statusCode(403);
        Api.as("manager-housing")
                .header("If-Match", "\"1\"")
                .post(others.path() + "/secret")
                .then()
                .statusCode(404);
        assertThat(others.token()).isNotBlank();
        Response renewed = Api.as("manager-housing").header("If-Match", "\"1\"").post(own.path() + "/secret");
        renewed.then().statusCode(200).body("client.changedBy", equalTo("manager-housing"));
        assertThat(Partner.of(renewed).token()).isNotBlank();
    }

    @Test
    void aProviderManagersClientIsOne() {
        // Given
        known("housing");

        // When
        Partner manager = Partner.of(register("housing", aName(), "provider-manager"));

        // Then
        manager.calls().get(CLIENTS).then().statusCode(200);
    }

    @Test
    void theSameNameAgainIsAConflict() {
        // Given
        known("housing");
        String name = aName();
        Partner first = Partner.of(register("housing", name, "data-submitter"));

        // When
        Response again = register("housing", name, "data-submitter");

        // Then
        again.then().statusCode(409).body("detail", containsString(first.id()));
        assertThat(first.token()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-knows-it,export,data-submitter,/organisation",
        "housing,Export,data-submitter,/name",
        "housing,-export,data-submitter,/name",
        "housing,export,performance-officer,/role"
    })
    void whatCannotBeRegisteredIsRefusedWhereItIsWrong(String organisation, String name, String role, String pointer) {
        // Given
        known("housing");

        // When
        Response answer = register(organisation, name, role);

        // Then
        answer.then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
        assertThat(accounts("partner-" + organisation + "-" + name)).isEmpty();
    }
}
