package uk.luton2040.delivery.risk;

import static io.restassured.RestAssured.given;
import static uk.luton2040.delivery.DeliveryPlan.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.TemporaryClients;

/** What tests of risks say to the running service. */
public final class Asking {
    public static final String LEAD = "test-project-lead";
    public static final String MATRICES = "/api/v1/risk-matrices/";
    public static final String REGISTERS = "/api/v1/risk-registers/";
    public static final String RISKS = "/api/v1/risks/";

    public static final String THREE_BY_THREE = """
            {"title":"Three by three","likelihood":["Unlikely","Possible","Likely"],"impact":["Minor","Moderate","Major"],
             "bands":[{"name":"Low","colour":"green","from":1},{"name":"Medium","colour":"amber","from":3},
             {"name":"High","colour":"red","from":6}]}""";

    /** A risk of the DART as it is identified. */
    public static final String WHOLE = """
            {"id":"dart-late","register":"dart","title":"DART opens late","cause":"Testing takes longer",
             "event":"It opens after summer","effect":"Income comes later","category":"financial",
             "owner":{"subject":"olga.owner","name":"Olga Owner"},"identifiedOn":"2021-04-12",
             "initial":{"likelihood":4,"impact":4},"current":{"likelihood":3,"impact":3},
             "target":{"likelihood":2,"impact":2},"reviewFrequency":"monthly",
             "controls":[{"title":"Test report","effectiveness":"partly-effective"}],
             "source":"Project board","illustrative":true}""";

    private Asking() {}

    /** Forgets every register and risk, and every matrix that a test has made. */
    public static void clear() throws SQLException {
        DeliveryPlan.clear();
        try (var connection = Owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from risk_matrix where code <> 'five-by-five'");
        }
    }

    public static RequestSpecification officer() {
        return as("performance-office").contentType(ContentType.JSON);
    }

    public static RequestSpecification lead() {
        return given().auth().oauth2(TemporaryClients.ofProjectLead()).contentType(ContentType.JSON);
    }

    public static String tag(String path) {
        return DeliveryPlan.get(path).getHeader("ETag");
    }

    /** Puts what is not there yet. */
    public static void make(String path, String json) {
        officer().header("If-Match", "\"0\"").body(json).put(path).then().statusCode(200);
    }

    public static Response put(String path, String json) {
        return officer().header("If-Match", tag(path)).body(json).put(path);
    }

    public static Response post(String path, String json) {
        return officer().body(json).post(path);
    }

    public static Response patch(String id, String json) {
        return officer()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag(RISKS + id))
                .body(json)
                .patch(RISKS + id);
    }

    /** With the risk's present revision. */
    public static Response step(String id, String what, String json) {
        return officer().header("If-Match", tag(RISKS + id)).body(json).post(RISKS + id + "/" + what);
    }

    public static Response risk(String id) {
        return DeliveryPlan.get(RISKS + id);
    }

    /** Of the DART, of the department and of the whole council, on the matrix of five; there is a hub without one. */
    public static void threeRegisters() throws SQLException {
        clear();
        DeliveryPlan.importing("luton-dart,carbon-neutral,carbon-transport,DART,,", "hub,economy,economy-skills,Hub,,")
                .then()
                .statusCode(200);
        corporate("five-by-five");
        place("five-by-five");
        dart("five-by-five");
    }

    public static void corporate(String matrix) {
        make(REGISTERS + "corporate", """
                {"title":"Corporate","kind":"corporate","matrix":"%s","appetite":{"score":12},"reviewFrequency":"quarterly"}""".formatted(matrix));
    }

    /** Below the corporate one; it bears 10, and 6 where money is at stake. */
    public static void place(String matrix) {
        make(REGISTERS + "place", """
                {"title":"Place","kind":"department","matrix":"%s","parent":"corporate","reviewFrequency":"quarterly",
                 "appetite":{"score":10,"categories":[{"category":"financial","score":6}]}}""".formatted(matrix));
    }

    /** Of a project that has to be there, below Place, owned by the lead. */
    public static void dart(String matrix) {
        make(REGISTERS + "dart", """
                {"title":"DART","kind":"project","project":"luton-dart","matrix":"%s","parent":"place",
                 "owner":{"subject":"test-project-lead","name":"Lena Lead"},"appetite":{"score":8}}""".formatted(matrix));
    }

    public static void identify(String id, String register, String rest) {
        post("/api/v1/risks", """
                {"id":"%s","register":"%s","title":"DART opens late","event":"It opens after summer",
                 "identifiedOn":"2021-04-12"%s}""".formatted(id, register, rest)).then().statusCode(201);
    }
}
