package uk.luton2040.delivery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.part;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("projects", """
            code,priority,outcome,title,objective,milestones
            hall,economy,economy-town-centre,Market Hall,A hall,Plan: March 2021;Open: November 2021;Open: 2022
            road,economy,,Road,,
            """),
            Map.entry("project-details", """
            project,also_serves,lead,lead_name,sponsor,sponsor_name,stage,in_progress_since,start,end,forecast_end,\
            own_status,depends_on,reported_elsewhere,reported_in,update_cycle,closed_on,delivered,learnt,closed_by,\
            closed_at,illustrative
            hall,economy-jobs,test-project-lead,Leo Lead,dana,Dana,in-progress,2021-01-01,2021-01-01,2021-12-31,\
            early 2022,amber,road,,,,,,,,,yes
            road,,,,,,completed,,,2021-05-01,,,,no,,,2021-04-30,A road,Ask first,leo,2021-05-02T10:00:00Z,
            """),
            Map.entry("project-milestones", """
            project,milestone,title,date,weight,forecast,actual,depends_on
            hall,p,Plan,March 2021,2.50,,2021-03-09,
            hall,a,Open,November 2021,,early 2022,,p
            hall,b,Open,2022,1,,,p;a
            """),
            Map.entry("project-effects", """
            project,kpi,milestone,direction,amount,due_by,note
            hall,ECO-17,p,higher,5.50,2023,Because
            hall,ECO-17,,lower,,,
            """),
            Map.entry("resource-requests", """
            project,number,kind,what,asked,asked_by,asked_on,outcome,granted,decided_by,decided_on,decision_note,\
            savings_promised,savings_delivered
            hall,1,capital,Steel,40000,leo,2021-02-01,partly,30000.50,Board,2021-03-01,Less,5000,1200
            hall,2,people,A manager,,leo,2021-02-02,,,,,,,
            """),
            Map.entry("project-baselines", """
            project,what,was,became,why,who,at
            hall,end,summer 2021,2021-12-31,Late,leo,2021-05-01T10:00:00Z
            """),
            Map.entry("update-rules", """
            cycle,title,frequency,calendar,days_after,reminders
            usual,Quarterly,quarterly,financial,14,'-7;0;3
            """),
            Map.entry("progress-updates", """
            project,number,period,corrects,why,own_status,highlights,challenges,next_steps,forecast_end,milestones,due,\
            published_by,published_at,illustrative
            hall,1,FY2021-Q1,,,green,Plan,,Build,,,2021-07-14,leo,2021-07-10T10:00:00Z,
            hall,2,FY2021-Q1,1,Too rosy,amber,Plan,Steel,Build,early 2022,"{""p"":{""actual"":""2021-03-09""}}",\
            2021-07-14,leo,2021-07-11T10:00:00Z,yes
            """));

    @BeforeEach
    void startWithoutProjects() throws SQLException {
        DeliveryPlan.clear();
    }

    @Test
    void everyTableComesBackByteForByte() throws SQLException {
        // Given
        importing(FILES).then().statusCode(200);
        Map<String, String> first = exports();

        // When
        DeliveryPlan.clear();
        importing(first).then().statusCode(200);

        // Then
        assertThat(exports()).isEqualTo(first).isEqualTo(FILES);
    }

    @Test
    void theSameTablesAgainChangeNothing() {
        // Given
        importing(FILES).then().statusCode(200);

        // When
        var again = importing(FILES);

        // Then
        again.then().statusCode(200).body("events", equalTo(0)).body("tables.updated", everyItem(equalTo(0)));
        get("/api/v1/projects/hall").then().header("ETag", equalTo("\"1\"")).body("rebaselines.what", contains("end"));
    }

    @Test
    void whatIsImportedAsCompletedMarksItsDays() {
        // When
        importing(FILES).then().statusCode(200);

        // Then
        get("/api/v1/completions").then().body("items.id", contains("hall:p:ECO-17"));
    }

    @Test
    void aRowThatCannotBeKeptIsNamed() {
        // Given
        importing(Map.of("projects", Objects.requireNonNull(FILES.get("projects"))))
                .then()
                .statusCode(200);

        // When
        var answer = importing(Map.of(
                "project-effects", """
                        project,kpi,milestone,direction,amount,due_by,note
                        hall,ECO-17,nothing,higher,,,
                        hall,ECO-17,,up,,,
                        nothing,ECO-17,,lower,,,
                        """,
                "project-milestones", """
                        project,milestone,title,date,weight,forecast,actual,depends_on
                        hall,open,Open,2999,,,2999-01-01,
                        hall,Plan it,Plan,2021,,,,
                        """));

        // Then
        answer.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/project-milestones/0/project",
                                "/project-milestones/1/project",
                                "/project-effects/0/project",
                                "/project-effects/1/direction",
                                "/project-effects/2/project"));
    }

    @Test
    void aLeadImportsItsOwnProjectsAloneAndDecidesNothing() {
        // Given
        importing(FILES).then().statusCode(200);
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

    private static Response importing(Map<String, String> files) {
        var request = as("performance-office");
        files.forEach((table, csv) -> request.multiPart(part(table, csv)));
        return request.post("/api/v1/imports");
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
