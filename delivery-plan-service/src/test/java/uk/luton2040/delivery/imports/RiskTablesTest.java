package uk.luton2040.delivery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.DeliveryPlan.importingDeployed;
import static uk.luton2040.delivery.DeliveryPlan.importingFile;
import static uk.luton2040.delivery.DeliveryPlan.importingTables;
import static uk.luton2040.delivery.DeliveryPlan.lutonsProjects;
import static uk.luton2040.delivery.risk.Asking.MATRICES;
import static uk.luton2040.delivery.risk.Asking.REGISTERS;
import static uk.luton2040.delivery.risk.Asking.identify;
import static uk.luton2040.delivery.risk.Asking.lead;
import static uk.luton2040.delivery.risk.Asking.put;
import static uk.luton2040.delivery.risk.Asking.risk;
import static uk.luton2040.delivery.risk.Asking.step;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.delivery.risk.Asking;
import uk.luton2040.testkit.Owner;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RiskTablesTest {
    private static final List<String> TABLES = List.of(
            "risk-matrices",
            "risk-registers",
            "risks",
            "risk-controls",
            "risk-escalations",
            "risk-reviews",
            "risk-transitions");

    @BeforeEach
    void startWithoutRisks() throws SQLException {
        Asking.clear();
    }

    @Test
    void whatHasBecomeOfRisksGoesOutAndComesBackByteForByte() throws SQLException {
        // Given
        importing("luton-dart,carbon-neutral,carbon-transport,DART,,").then().statusCode(200);
        Asking.make(MATRICES + "small", Asking.THREE_BY_THREE);
        Asking.corporate("five-by-five");
        Asking.place("five-by-five");
        Asking.dart("five-by-five");
        Asking.make(REGISTERS + "small", "{\"title\":\"Small\",\"kind\":\"corporate\",\"matrix\":\"small\"}");
        Asking.make(REGISTERS + "bare", "{\"title\":\"Bare\",\"kind\":\"corporate\"}");
        identify("raised", "dart", """
                ,"category":"financial","initial":{"likelihood":5,"impact":5},"current":{"likelihood":2,"impact":4},
                "target":{"likelihood":1,"impact":4},"controls":[{"title":"=A1","effectiveness":"effective"},{"title":"B"}],
                "reviewFrequency":"monthly","nextReviewOn":"2021-05-05","illustrative":true""");
        step("raised", "escalation", "{\"why\":\"Up; and up\"}").then().statusCode(200);
        identify("scored", "bare", ",\"current\":{\"score\":62.5}");
        identify("ended", "small", ",\"current\":{\"likelihood\":2,\"impact\":2}");
        step("ended", "transitions", "{\"to\":\"closed\",\"why\":\"Over\"}")
                .then()
                .statusCode(200);
        put(MATRICES + "small", Asking.THREE_BY_THREE.replace("\"from\":6", "\"from\":4"))
                .then()
                .statusCode(200);
        Map<String, String> before = exported();

        // When
        Asking.clear();
        importing("luton-dart,carbon-neutral,carbon-transport,DART,,").then().statusCode(200);
        importingTables(before).then().statusCode(200);

        // Then
        assertThat(exported()).isEqualTo(before);
        risk("ended").then().body("current.band", equalTo("Medium"));
        risk("raised").then().body("appetite", equalTo(6)).body("nextReviewOn", equalTo("2021-05-05"));
        importingTables(before)
                .then()
                .statusCode(200)
                .body("events", equalTo(0))
                .body("tables.created", everyItem(equalTo(0)))
                .body("tables.updated", everyItem(equalTo(0)));
    }

    @Test
    void aLeadImportsNoRisks() {
        lead().contentType("application/json")
                .body("""
                        {"risk-registers":[{"code":"mine","title":"Mine","kind":"corporate"}]}""")
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("forbidden"));
        get(REGISTERS + "mine").then().statusCode(404);
    }

    @Test
    void openRisksFollowAMatrixThatIsImported() {
        // Given
        Asking.make(MATRICES + "small", Asking.THREE_BY_THREE);
        Asking.make(REGISTERS + "small", "{\"title\":\"Small\",\"kind\":\"corporate\",\"matrix\":\"small\"}");
        identify("follows", "small", ",\"current\":{\"likelihood\":2,\"impact\":2}");
        String matrices = get("/api/v1/exports/risk-matrices").asString();

        // When
        importingTables(Map.of("risk-matrices", matrices.replace("6: High: red", "4: High: red")))
                .then()
                .statusCode(200)
                .body("events", equalTo(2));

        // Then
        risk("follows").then().header("ETag", "\"2\"").body("current.band", equalTo("High"));
    }

    @Test
    void whatThePapersPrintAndWhatIsIllustrativeAreTakenAndTakenAgain() throws IOException {
        // Given
        importingFile(lutonsProjects()).then().statusCode(200);
        String[] illustrative = {
            "risk-registers", "risks", "risk-controls", "risk-escalations", "risk-reviews", "risk-transitions"
        };

        // When
        importingDeployed("luton2040", "risk-registers", "risks").then().statusCode(200);
        importingDeployed("illustrative", illustrative).then().statusCode(200);

        // Then
        importingDeployed("luton2040", "risk-registers", "risks")
                .then()
                .statusCode(200)
                .body("events", equalTo(0));
        importingDeployed("illustrative", illustrative).then().statusCode(200).body("events", equalTo(0));
        get("/api/v1/risks?illustrative=false").then().body("items.id", equalTo(List.of("no-performance-framework")));
        get("/api/v1/risks?illustrative=true")
                .then()
                .body("items.size()", equalTo(14))
                .body("items.source", everyItem(equalTo("Illustrative data")));
        get(REGISTERS + "corporate/quarters/FY2021-Q1")
                .then()
                .body("risks.find { it.id == 'dart-late' }.current.score", equalTo(16))
                .body("risks.find { it.id == 'dart-late' }.appetite", equalTo(10));
        get(REGISTERS + "corporate/quarters/FY2021-Q2")
                .then()
                .body("left.find { it.id == 'dart-late' }.change", equalTo("gone"));
    }

    @Test
    void anImportOfRisksWaitsForWhoeverJudgesThem() throws Exception {
        try (var other = Owner.connect();
                var statement = other.createStatement();
                var here = Executors.newSingleThreadExecutor()) {
            // Given
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock_shared(x'7269736b'::bigint)");

            // When
            var answer = here.submit(() -> importingDeployed("luton2040", "risk-registers", "risks"));
            eventuallyTrue("the import waits", () -> isWaitedFor(statement));
            other.commit();

            // Then
            answer.get().then().statusCode(200);
        }
    }

    private static boolean isWaitedFor(Statement statement) {
        try (var waiting =
                statement.executeQuery("select 1 from pg_locks where locktype = 'advisory' and not granted")) {
            return waiting.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> exported() {
        Map<String, String> tables = new LinkedHashMap<>();
        TABLES.forEach(
                table -> tables.put(table, get("/api/v1/exports/{table}", table).asString()));
        return tables;
    }
}
