package uk.luton2040.measurement.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.client.Partner.CLIENTS;
import static uk.luton2040.measurement.client.Partner.aName;
import static uk.luton2040.measurement.client.Partner.accounts;
import static uk.luton2040.measurement.client.Partner.admin;
import static uk.luton2040.measurement.client.Partner.adminClients;
import static uk.luton2040.measurement.client.Partner.claims;
import static uk.luton2040.measurement.client.Partner.known;
import static uk.luton2040.measurement.client.Partner.register;
import static uk.luton2040.measurement.client.Partner.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.Tokens;

/** Registering clients in the real Keycloak, and what they can do then. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClientResourceTest {
    private static final String DRY_RUN = "/api/v1/submissions?dryRun=true";

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
    void aDryRunWithoutARefusedRowCertifiesIt() {
        // Given
        Api.theYearIsOpen();
        String kpi = aKpi().known();
        Partner partner = registered("housing");

        // When
        partner.calls()
                .body(Row.submission(aRow(kpi, "FY2021-Q1"), aRow(kpi, "FY2021-Q2")))
                .post(DRY_RUN)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true));

        // Then
        JsonPath seen = partner.seen();
        assertThat(seen.getString("certifiedAt")).isNotNull().isEqualTo(seen.getString("lastDryRun.at"));
        assertThat(seen.getInt("lastDryRun.rows")).isEqualTo(2);
        assertThat(seen.getInt("lastDryRun.refused")).isZero();
        assertThat(listed("certified=false")).doesNotContain(partner.clientId());
        assertThat(listed("certified=true")).contains(partner.clientId());
        assertThat(Api.kept(kpi)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"atomic,422", "partial,200"})
    void aRefusedRowIsCountedAndCertifiesNobody(String mode, int status) {
        // Given
        Api.theYearIsOpen();
        String kpi = aKpi().known();
        String others = aKpi().providedBy("hr").known();
        Partner partner = registered("housing");

        // When
        partner.calls()
                .body(Row.submission(aRow(kpi, "FY2021-Q1"), aRow(others, "FY2021-Q1")))
                .post(DRY_RUN + "&mode=" + mode)
                .then()
                .statusCode(status);

        // Then
        JsonPath seen = partner.seen();
        assertThat(seen.getString("certifiedAt")).isNull();
        assertThat(seen.getInt("lastDryRun.rows")).isEqualTo(2);
        assertThat(seen.getInt("lastDryRun.refused")).isOne();
        assertThat(listed("certified=false")).contains(partner.clientId());
    }

    @Test
    void onceCertifiedItStaysSo() {
        // Given
        Api.theYearIsOpen();
        String kpi = aKpi().known();
        Partner partner = registered("housing");
        partner.calls().body(Row.submission(aRow(kpi, "FY2021-Q1"))).post(DRY_RUN);
        String certifiedAt = partner.seen().getString("certifiedAt");

        // When
        partner.calls().body(Row.submission(aRow("NONE", "FY2021-Q1"))).post(DRY_RUN);

        // Then
        assertThat(partner.seen().getString("certifiedAt")).isEqualTo(certifiedAt);
        assertThat(partner.seen().getInt("lastDryRun.refused")).isOne();
    }

    @Test
    void aDryRunOfAClientThatIsNotRegisteredLeavesNothing() {
        // Given
        Api.theYearIsOpen();
        long before = Partner.count("select count(*) from client_dry_run");

        // When
        Api.housing()
                .body(Row.submission(aRow(aKpi().known(), "FY2021-Q1")))
                .post(DRY_RUN)
                .then()
                .statusCode(200);

        // Then
        assertThat(Partner.count("select count(*) from client_dry_run")).isEqualTo(before);
    }

    @Test
    void aSubmitterDoesNothingForOthersAndNothingAnOfficerDoes() {
        // Given
        Api.theYearIsOpen();
        String others = aKpi().providedBy("hr").known();
        Partner partner = registered("housing");

        // Then
        partner.calls()
                .body(Row.submission(aRow(others, "FY2021-Q1")))
                .post(DRY_RUN)
                .then()
                .statusCode(422);
        partner.calls().get(CLIENTS).then().statusCode(403);
        partner.calls().get(partner.path()).then().statusCode(403);
        partner.calls()
                .body("{\"code\":\"FY2021-Q3\",\"due\":\"2022-01-28\"}")
                .post("/api/v1/periods")
                .then()
                .statusCode(403);
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
        change(partner, "disablement", "\"1\"", "Lost laptop")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));

        // Then
        partner.askForToken().then().statusCode(401);
        change(partner, "disablement", "\"2\"", "Again").then().statusCode(409);
        change(partner, "enablement", "\"2\"", "Found again")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true));
        assertThat(partner.token()).isNotBlank();
        change(partner, "enablement", "\"3\"", "Again").then().statusCode(409);
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
        change(partner, "disablement", "\"1\"", "Lost laptop");

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
            Response disabling = change(partner, "disablement", "\"1\"", "test");

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
        change(partner, "disablement", "\"1\"", "test");
        admin().delete(adminClients() + "/" + partner.id()).then().statusCode(204);

        // When
        Response tooEarly = change(partner, "enablement", "\"2\"", "test");
        Response renewed = Api.officer().header("If-Match", "\"2\"").post(partner.path() + "/secret");
        Response enabled = change(partner, "enablement", "\"3\"", "test");

        // Then
        tooEarly.then().statusCode(409).body("detail", containsString("new secret"));
        renewed.then().statusCode(200);
        enabled.then().statusCode(200);
        assertThat(Partner.of(renewed).token()).isNotBlank();
    }

    private static Response change(Partner partner, String what, String ifMatch, String reason) {
        return Api.officer()
                .header("If-Match", ifMatch)
                .body("{\"reason\":\"%s\"}".formatted(reason))
                .post(partner.path() + "/" + what);
    }

    private static List<String> listed(String filter) {
        List<String> all = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonPath page = Api.officer()
                    .get(CLIENTS + "?limit=2&" + filter + "&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.clientId"));
            cursor = page.getString("next");
        }
        return all;
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
