package uk.luton2040.delivery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.DeliveryPlan.importingFile;
import static uk.luton2040.delivery.DeliveryPlan.lutonsProjects;
import static uk.luton2040.delivery.DeliveryPlan.part;
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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final String REVIEWS = "risk,number,on,by,by_name,likelihood,impact,score,target_likelihood,"
            + "target_impact,target_score,band,colour,appetite,above_appetite,note\n";

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
        taking(before).then().statusCode(200);

        // Then
        assertThat(exported()).isEqualTo(before);
        risk("ended").then().body("current.band", equalTo("Medium"));
        risk("raised").then().body("appetite", equalTo(6)).body("nextReviewOn", equalTo("2021-05-05"));
        taking(before)
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
        taking(Map.of("risk-matrices", matrices.replace("6: High: red", "4: High: red")))
                .then()
                .statusCode(200)
                .body("events", equalTo(2));

        // Then
        risk("follows").then().header("ETag", "\"2\"").body("current.band", equalTo("High"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    late,1,2021-05-01,leo,,6,3,,,,,,,,,          | likelihood | not-on-the-matrix
                    late,1,2021-05-01,leo,,,,,,,,,,,,            | score      | missing
                    late,2,2021-05-01,leo,,2,3,,,,,,,,,          | number     | not-the-next
                    late,1,2021-04-01,leo,,2,3,,,,,,,,,          | on         | out-of-order
                    late,1,2021-05-01,leo,,NaN,3,,,,,,,,,        | likelihood | not-a-number
                    nothing,1,2021-05-01,leo,,2,3,,,,,,,,,       | risk       | unknown
                    """)
    void aReviewThatCannotBeIsRefusedInItsCell(String row, String column, String code) {
        // Given
        Asking.corporate("five-by-five");
        identify("late", "corporate", "");

        // When
        var answer = taking(Map.of("risk-reviews", REVIEWS + row));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/risk-reviews/0/" + column))
                .body("errors[0].code", equalTo(code));
        risk("late").then().header("ETag", "\"1\"");
    }

    @Test
    void whatThePapersPrintAndWhatIsIllustrativeAreTakenAndTakenAgain() throws IOException {
        // Given
        importingFile(lutonsProjects()).then().statusCode(200);
        Map<String, String> printed = files("deploy/luton2040", "risk-registers", "risks");
        Map<String, String> illustrative = files(
                "deploy/illustrative",
                "risk-registers",
                "risks",
                "risk-controls",
                "risk-escalations",
                "risk-reviews",
                "risk-transitions");

        // When
        taking(printed).then().statusCode(200);
        taking(illustrative).then().statusCode(200);

        // Then
        taking(printed).then().statusCode(200).body("events", equalTo(0));
        taking(illustrative).then().statusCode(200).body("events", equalTo(0));
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
            Map<String, String> printed = files("deploy/luton2040", "risk-registers", "risks");
            var answer = here.submit(() -> taking(printed));
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

    @Test
    void whatIsSaidOfARiskIsNoLongerThanTheApiTakesIt() throws IOException {
        Map<String, String> printed = files("deploy/luton2040", "risk-registers", "risks");
        printed.computeIfPresent(
                "risks", (table, csv) -> csv.replace("there is a real possibility", "x".repeat(2_000) + " we see"));

        taking(printed).then().statusCode(422).body("errors[0].pointer", equalTo("/risks/0/event"));
    }

    private static Map<String, String> files(String folder, String... tables) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String table : tables) {
            files.put(table, Files.readString(Path.of(System.getProperty("luton2040.root"), folder, table + ".csv")));
        }
        return files;
    }

    private static Map<String, String> exported() {
        Map<String, String> tables = new LinkedHashMap<>();
        TABLES.forEach(
                table -> tables.put(table, get("/api/v1/exports/{table}", table).asString()));
        return tables;
    }

    private static Response taking(Map<String, String> tables) {
        RequestSpecification request = as("performance-office");
        tables.forEach((name, csv) -> request.multiPart(part(name, csv)));
        return request.post("/api/v1/imports");
    }
}
