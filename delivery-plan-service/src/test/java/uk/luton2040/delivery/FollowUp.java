package uk.luton2040.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import uk.luton2040.contracts.State;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.TemporaryClients;

/** What tests of actions, requests and recommendations say to the running service. */
public final class FollowUp {
    public static final String OFFICER = "performance-office";
    public static final String OWNER = "partner-housing";

    private FollowUp() {}

    /** Forgets all of them. */
    public static void clear() throws SQLException {
        try (var connection = Owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate action, closing_rule, board_request, recommendation, outside_review");
        }
    }

    /** Tells of something of the catalogue, and waits until it is known. */
    public static void known(State state, String type, String code) {
        TheOthers.tell(1, state);
        eventually(code + " is known", () -> {
            try (var connection = Owner.connect();
                    var select = connection.prepareStatement("select 1 from known where type like ? and id = ?")) {
                select.setString(1, "%." + type + ".%");
                select.setString(2, code);
                org.assertj.core.api.Assertions.assertThat(select.executeQuery().next())
                        .isTrue();
            }
        });
    }

    /** A new action on a KPI that is known, of {@link #OWNER}. */
    public static String takeAction(String kpi, String due) {
        return post(as(OFFICER), "/api/v1/actions", action("kpi", kpi, due))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .extract()
                .path("code");
    }

    public static String action(String kind, String subject, String due) {
        return """
                {"subject":{"kind":"%s","code":"%s"},"cause":"It is red","todo":"Mend it",
                "owner":{"subject":"%s","name":"Housing Partner"},"due":"%s"}""".formatted(kind, subject, OWNER, due);
    }

    public static RequestSpecification lead() {
        return given().auth().oauth2(TemporaryClients.ofProjectLead());
    }

    public static Response post(RequestSpecification who, String path, String json) {
        return who.contentType(ContentType.JSON).body(json).post(path);
    }

    /** A change of what is at the path, in the revision seen. */
    public static Response post(RequestSpecification who, String path, int revision, String json) {
        return post(who.header("If-Match", "\"" + revision + "\""), path, json);
    }

    public static Response put(RequestSpecification who, String path, int revision, String json) {
        return who.header("If-Match", "\"" + revision + "\"")
                .contentType(ContentType.JSON)
                .body(json)
                .put(path);
    }
}
