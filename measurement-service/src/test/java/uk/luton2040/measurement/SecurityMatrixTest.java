package uk.luton2040.measurement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;
import uk.luton2040.testkit.Tokens;
import uk.luton2040.testkit.matrix.Ask;
import uk.luton2040.testkit.matrix.Cell;
import uk.luton2040.testkit.matrix.ServiceSecurityMatrix;

/**
 * Every operation and every kind of caller. A new endpoint needs a line in {@code security-matrix.csv} and a request in
 * {@link Asks}; then {@code -Dmatrix.write=true} writes the document.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(SecurityMatrixTest.Alone.class)
class SecurityMatrixTest extends ServiceSecurityMatrix {
    private static final Pattern OF_ITS_OWN = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");
    private static final Map<String, Ask> REFUSED = new HashMap<>();

    private static @Nullable Asks asks;
    private static boolean wasTried;

    /** A service of its own: the matrix opens periods and decides about them as no other test expects. */
    public static class Alone implements QuarkusTestProfile {}

    SecurityMatrixTest() {
        super(
                "measurement-service",
                "security-matrix.md",
                "What is asked about is housing's but for `other-manager`, and a change is asked of a thing made for it.");
    }

    /** Whoever is refused changes nothing, so that all of them are asked about one thing, where it is nobody else's. */
    @Override
    protected Ask ask(Cell cell) {
        String about = cell.operation() + " of " + cell.caller().owner();
        Ask asked = cell.isRefused() ? REFUSED.get(about) : null;
        if (asked == null) {
            asked = asks().ask(cell.operation(), cell.caller().owner());
            if (cell.isRefused()
                    && asked.watched() != null
                    && OF_ITS_OWN.matcher(asked.watched()).find()) {
                REFUSED.put(about, asked);
            }
        }
        return asked;
    }

    @Test
    void everyOperationHasARequestAndNoOtherHas() {
        assertThat(asks().operations()).containsExactlyInAnyOrderElementsOf(MATRIX.operations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"measurements", "submissions"})
    void anothersIsAnsweredInTheWordsForWhatThereIsNot(String kind) {
        // Given
        String unknown = UUID.randomUUID().toString();
        Ask known = asks().ask("GET /api/v1/%s/{id}".formatted(kind), "housing");
        String id = known.path().replaceAll(".*/", "");

        // When
        String anothers = Api.hr().get(known.path()).asString();
        String nothing = Api.hr().get("/api/v1/%s/%s".formatted(kind, unknown)).asString();

        // Then
        assertThat(anothers.replace(id, unknown)).isEqualTo(nothing);
    }

    @Test
    void aSubmissionReplacesNoneOfAnotherOrganisation() {
        // Given
        Ask known = asks().ask("GET /api/v1/submissions/{id}", "housing");
        Ask post = asks().ask("POST /api/v1/submissions (application/json)", "hr");

        // When
        var answer = Api.hr()
                .queryParam("replaces", known.path().replaceAll(".*/", ""))
                .body(post.body())
                .post("/api/v1/submissions");

        // Then
        answer.then().statusCode(404);
    }

    /** It is good for the administration of Keycloak only. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/periods", "/api/v1/measurements", "/api/v1/clients"})
    void aTokenOfTheRealmThatIsNotForTheseApisIsNone(String path) {
        Api.as("measurement-service").get(path).then().statusCode(401);
    }

    /** OPTIONS names a path's methods to anybody, and nothing else. */
    @ParameterizedTest
    @MethodSource("operations")
    void optionsTellNothingAndDoNothing(String operation) {
        Ask ask = asks().ask(operation, "housing");
        given().urlEncodingEnabled(false)
                .options(ask.path())
                .then()
                .statusCode(oneOf(200, 204, 401, 403, 405))
                .body(emptyOrNullString());
    }

    static List<String> operations() {
        return MATRIX.operations();
    }

    /** Metrics, health and the API's description are for whoever reaches the port, and name nobody and nothing kept. */
    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void whatIsOpenToAllHoldsNothingSecret(String path) {
        // Given
        Config config = ConfigProvider.getConfig();
        Ask known = asks().ask("GET /api/v1/measurements/{id}", "housing");

        // When
        String text = given().accept("*/*")
                .get(path)
                .then()
                .statusCode(oneOf(200, 503))
                .extract()
                .asString();

        // Then
        assertThat(text)
                .isNotEmpty()
                .doesNotContain(known.path().replaceAll(".*/", ""))
                .doesNotContain(Tokens.of("partner-housing"))
                .doesNotContain("jdbc:")
                .doesNotContain(config.getValue("quarkus.datasource.password", String.class))
                .doesNotContain(config.getValue("quarkus.datasource.username", String.class) + "@")
                .doesNotContain(config.getValue("luton2040.demo-secret", String.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/info", "/q/dev", "/q/arc", "/q/arc/beans", "/q/config", "/q/logging-manager", "/q/scheduler"
            })
    void nothingElseIsOpen(String path) {
        given().get(path).then().statusCode(404);
    }

    private static synchronized Asks asks() {
        if (asks == null) {
            assertThat(wasTried).as("what is asked about could not be made").isFalse();
            wasTried = true;
            // Known to the service while it is good, and to be refused by it when it has expired.
            given().auth().oauth2(TemporaryClients.ageing()).get("/api/v1/periods");
            Api.theYearIsOpen();
            asks = new Asks();
        }
        return asks;
    }
}
