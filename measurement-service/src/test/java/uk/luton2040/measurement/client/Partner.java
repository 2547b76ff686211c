package uk.luton2040.measurement.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.Publisher;
import uk.luton2040.testkit.Tokens;

/** A registered client as its partner knows it. */
public record Partner(String id, String clientId, String secret) {
    public static final String CLIENTS = "/api/v1/clients";

    /** Keycloak outlives the test: each run has names of its own. */
    public static String aName() {
        return "t" + UUID.randomUUID().toString().substring(0, 13);
    }

    static Partner of(Response answer) {
        return new Partner(answer.path("client.id"), answer.path("client.clientId"), answer.path("secret"));
    }

    public static Partner registered(String organisation) {
        known(organisation);
        Response answer = register(organisation, aName(), "data-submitter");
        answer.then().statusCode(201);
        return of(answer);
    }

    static Response register(String organisation, String name, String role) {
        return Api.officer().body("""
                        {"organisation":"%s","name":"%s","role":"%s"}""".formatted(organisation, name, role)).post(CLIENTS);
    }

    /** The catalogue has told of the organisation. */
    public static void known(String organisation) {
        var change = new Change("imported", "catalogue-office", Instant.parse("2021-11-15T09:30:00Z"));
        var state = new OrganisationState(organisation, organisation, organisation, "council team");
        Publisher.publish(
                AKpi.topicPrefix(), Event.of(organisation, 1, change, state).in(1));
        eventually(
                "the service knows " + organisation,
                () -> assertThat(count("select count(*) from known_organisation where code = '" + organisation + "'"))
                        .isOne());
    }

    static long count(String sql) {
        try (Connection owner = Owner.connect();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Response askForToken() {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", clientId)
                .formParam("client_secret", secret)
                .post(realm() + "/protocol/openid-connect/token");
    }

    String token() {
        return askForToken().then().statusCode(200).extract().path("access_token");
    }

    RequestSpecification calls() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }

    public String path() {
        return CLIENTS + "/" + id;
    }

    /** As the performance office sees it. */
    JsonPath seen() {
        return Api.officer().get(path()).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath claims(String token) {
        return new JsonPath(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    /** What Keycloak has of that name. */
    static List<Map<String, Object>> accounts(String clientId) {
        return admin().queryParam("clientId", clientId)
                .get(adminClients())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("measurement-service")).contentType(ContentType.JSON);
    }

    static String adminClients() {
        return realm().replace("/realms/", "/admin/realms/") + "/clients";
    }

    private static String realm() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }

    /** By the office, which says why. */
    Response change(String what, String ifMatch, String reason) {
        return Api.officer()
                .header("If-Match", ifMatch)
                .body("{\"reason\":\"%s\"}".formatted(reason))
                .post(path() + "/" + what);
    }
}
