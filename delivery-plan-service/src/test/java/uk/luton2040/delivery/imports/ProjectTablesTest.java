package uk.luton2040.delivery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importingDeployed;
import static uk.luton2040.delivery.DeliveryPlan.importingFile;
import static uk.luton2040.delivery.DeliveryPlan.importingTables;
import static uk.luton2040.delivery.DeliveryPlan.lutonsProjects;
import static uk.luton2040.delivery.DeliveryPlan.part;
import static uk.luton2040.delivery.imports.ProjectFiles.FILES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectTablesTest {
    private static final List<String> TABLES = List.of(
            "projects",
            "project-details",
            "project-milestones",
            "project-effects",
            "resource-requests",
            "project-baselines",
            "update-rules",
            "progress-updates");

    @BeforeEach
    void startWithoutProjects() throws SQLException {
        DeliveryPlan.clear();
    }

    @Test
    void everyTableComesBackByteForByte() throws SQLException {
        // Given
        importingTables(FILES).then().statusCode(200);
        Map<String, String> first = exports();

        // When
        DeliveryPlan.clear();
        importingTables(first).then().statusCode(200);

        // Then
        assertThat(exports()).isEqualTo(first).isEqualTo(FILES);
    }

    @Test
    void theSameTablesAgainChangeNothing() {
        // Given
        importingTables(FILES).then().statusCode(200);

        // When
        var again = importingTables(FILES);

        // Then
        again.then().statusCode(200).body("events", equalTo(0)).body("tables.updated", everyItem(equalTo(0)));
        get("/api/v1/projects/hall").then().header("ETag", equalTo("\"1\"")).body("rebaselines.what", contains("end"));
    }

    @Test
    void whatIsImportedAsCompletedMarksItsDays() {
        // When
        importingTables(FILES).then().statusCode(200);

        // Then
        get("/api/v1/completions").then().body("items.id", contains("hall:p:ECO-17"));
    }

    @Test
    void theIllustrativeProjectsAreTakenAndTakenAgain() throws IOException {
        // Given
        importingFile(lutonsProjects()).then().statusCode(200);
        String[] tables = {
            "project-details", "project-milestones", "project-effects", "update-rules", "progress-updates"
        };

        // When
        importingDeployed("illustrative", tables).then().statusCode(200);

        // Then
        importingDeployed("illustrative", tables).then().statusCode(200).body("events", equalTo(0));
    }

    @Test
    void aLeadImportsItsOwnProjectsAloneAndDecidesNothing() {
        // Given
        importingTables(FILES).then().statusCode(200);
        String heading = "project,number,kind,what,asked,asked_by,asked_on,outcome,granted,decided_by,decided_on,"
                + "decision_note,savings_promised,savings_delivered\n";

        // When
        var decided = lead(heading + "hall,2,people,A manager,,leo,2021-02-02,granted,1,Me,2021-02-03,,,\n");
        var others = lead(heading + "road,1,people,A manager,,leo,2021-02-02,,,,,,,\n");
        var own = lead(heading + "hall,3,people,A clerk,,,,,,,,,,\n");

        // Then
        decided.then().statusCode(422).body("errors[0].code", equalTo("not-yours"));
        others.then().statusCode(422).body("errors[0].code", equalTo("not-yours"));
        own.then().statusCode(200);
        get("/api/v1/projects/hall/resource-requests")
                .then()
                .body("askedBy", contains("leo", "leo", "test-project-lead"));
    }

    private static Response lead(String requests) {
        return DeliveryPlan.holding(TemporaryClients.ofProjectLead())
                .multiPart(part("resource-requests", requests))
                .post("/api/v1/imports");
    }

    private static Map<String, String> exports() {
        Map<String, String> exports = new LinkedHashMap<>();
        TABLES.forEach(table -> exports.put(
                table,
                get("/api/v1/exports/{table}", table)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .replace("\r\n", "\n")));
        return exports;
    }
}
