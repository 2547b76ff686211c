package uk.luton2040.measurement.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static uk.luton2040.measurement.client.Partner.CLIENTS;
import static uk.luton2040.measurement.client.Partner.aName;
import static uk.luton2040.measurement.client.Partner.accounts;
import static uk.luton2040.measurement.client.Partner.admin;
import static uk.luton2040.measurement.client.Partner.adminClients;
import static uk.luton2040.measurement.client.Partner.known;
import static uk.luton2040.measurement.client.Partner.register;
import static uk.luton2040.measurement.client.Partner.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** What is kept here and what Keycloak keeps stay together, whatever happens to either. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TwoSidesTest {
    @Test
    void aClientMadeByHandIsNotTakenOver() {
        // Given
        known("revs");

        // When
        Response answer = register("revs", "bens", "data-submitter");

        // Then
        answer.then().statusCode(409).body("detail", containsString("not registered here"));
        assertThat(Tokens.of("partner-revs-bens")).isNotBlank();
        assertThat(Partner.count("select count(*) from partner_client where client_id = 'partner-revs-bens'"))
                .isZero();
    }

    @Test
    void noSecretIsInTheDatabase() throws SQLException {
        // Given
        known("housing");
        String body = "{\"organisation\":\"housing\",\"name\":\"%s\",\"role\":\"data-submitter\"}".formatted(aName());
        Response first =
                Api.officer().header("Idempotency-Key", aName()).body(body).post(CLIENTS);
        Partner partner = Partner.of(first);
        Partner renewed = Partner.of(Api.officer()
                .header("Idempotency-Key", aName())
                .header("If-Match", "\"1\"")
                .post(partner.path() + "/secret"));

        // Then
        assertThat(tablesWith(partner.clientId())).contains("partner_client");
        assertThat(tablesWith(partner.secret())).isEmpty();
        assertThat(tablesWith(renewed.secret())).isEmpty();
    }

    @Test
    void whatTheDatabaseDoesNotKeepIsTakenBackInKeycloak() throws SQLException {
        // Given
        known("housing");
        String name = aName();
        Partner partner = registered("housing");
        breakCommits("new.name = '%s' or new.id = '%s' and new.revision > 1".formatted(name, partner.id()));

        try {
            // When
            Response registering = register("housing", name, "data-submitter");
            Response renewing = Api.officer().header("If-Match", "\"1\"").post(partner.path() + "/secret");
            Response disabling = partner.change("disablement", "\"1\"", "test");

            // Then
            for (Response answer : List.of(registering, renewing, disabling)) {
                answer.then().statusCode(500);
            }
            assertThat(accounts("partner-housing-" + name)).isEmpty();
            assertThat(partner.token()).isNotBlank();
        } finally {
            owner("drop trigger broken on partner_client");
        }
        register("housing", name, "data-submitter").then().statusCode(201);
    }

    @Test
    void anAccountLeftBehindIsReplaced() {
        // Given
        known("housing");
        String name = aName();
        String clientId = "partner-housing-" + name;
        admin().body(Map.of("clientId", clientId, "attributes", Map.of("luton2040.registered-for", "housing")))
                .post(adminClients())
                .then()
                .statusCode(201);

        // When
        Response answer = register("housing", name, "data-submitter");

        // Then
        answer.then().statusCode(201);
        assertThat(accounts(clientId)).singleElement().extracting("id").isEqualTo(answer.path("client.id"));
        assertThat(Partner.of(answer).token()).isNotBlank();
    }

    @Test
    void aClientThatKeycloakLostComesBackWithANewSecret() {
        // Given
        Partner partner = registered("housing");
        partner.change("disablement", "\"1\"", "test");
        admin().delete(adminClients() + "/" + partner.id()).then().statusCode(204);

        // When
        Response tooEarly = partner.change("enablement", "\"2\"", "test");
        Response renewed = Api.officer().header("If-Match", "\"2\"").post(partner.path() + "/secret");
        int whileDisabled = Partner.of(renewed).askForToken().statusCode();
        Response enabled = partner.change("enablement", "\"3\"", "test");

        // Then
        tooEarly.then().statusCode(409).body("detail", containsString("new secret"));
        renewed.then().statusCode(200);
        assertThat(whileDisabled).as("it is disabled still").isNotEqualTo(200);
        enabled.then().statusCode(200);
        assertThat(Partner.of(renewed).token()).isNotBlank();
    }

    /** Every commit fails of a row so described. */
    private static void breakCommits(String rows) throws SQLException {
        owner("""
                create or replace function broken() returns trigger language plpgsql as $$
                begin raise exception 'broken by a test'; end $$
                """);
        owner("""
                create constraint trigger broken after insert or update on partner_client
                deferrable initially deferred for each row when (%s) execute function broken()
                """.formatted(rows));
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = Owner.connect();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = Owner.connect();
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select tablename from pg_tables where schemaname = current_schema()")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                if (Partner.count("select count(*) from \"%1$s\" where \"%1$s\"::text like '%%%2$s%%'"
                                .formatted(table, text))
                        > 0) {
                    found.add(table);
                }
            }
        }
        return found;
    }
}
