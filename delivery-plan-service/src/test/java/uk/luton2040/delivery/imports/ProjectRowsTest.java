package uk.luton2040.delivery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.grown;
import static uk.luton2040.delivery.DeliveryPlan.importingTables;
import static uk.luton2040.delivery.imports.ProjectFiles.FILES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectRowsTest {
    @BeforeEach
    void startWithoutProjects() throws SQLException {
        DeliveryPlan.clear();
    }

    @Test
    void aRowThatCannotBeKeptIsNamed() {
        // Given
        importingTables(Map.of("projects", ProjectFiles.of("projects"))).then().statusCode(200);

        // When
        var answer = importingTables(Map.of(
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
                                "/project-milestones/0/actual",
                                "/project-milestones/1/milestone",
                                "/project-effects/0/milestone",
                                "/project-effects/1/direction",
                                "/project-effects/2/project"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    projects          | hall,economy        | Hall!,economy        | code
                    project-details   | A road              | <4001>               | delivered
                    project-details   | Ask first           | <4001>               | learnt
                    project-details   | ,2021-04-30,        | ,2999-04-30,         | closed_on
                    project-details   | 2021-05-02T         | 2999-05-02T          | closed_at
                    project-details   | Dana,in             | <301>,in             | sponsor_name
                    resource-requests | Steel               | <2001>               | what
                    resource-requests | 40000               | -1                   | asked
                    resource-requests | ,leo,2021-02-01     | ,<256>,2021-02-01    | asked_by
                    resource-requests | ,Board,             | ,<201>,              | decided_by
                    resource-requests | ,Less,              | ,<2001>,             | decision_note
                    resource-requests | ,1200               | ,1.234               | savings_delivered
                    project-baselines | hall,end            | hall,middle          | what
                    project-baselines | summer 2021         | <101>                | was
                    project-baselines | 2021-12-31          | <101>                | became
                    project-baselines | Late                | <2001>               | why
                    project-baselines | ,leo,               | ,<256>,              | who
                    project-baselines | 2021-05-01T         | 2999-05-01T          | at
                    update-rules      | usual               | Usual!               | cycle
                    update-rules      | Quarterly           | <201>                | title
                    update-rules      | ,14,                | ,367,                | days_after
                    update-rules      | ;3                  | ;300                 | reminders
                    progress-updates  | hall,1              | hall,0               | number
                    progress-updates  | FY2021-Q1,1,Too     | FY2021-Q1,,Too       | corrects
                    progress-updates  | FY2021-Q1,1,Too     | FY2021-Q2,1,Too      | corrects
                    progress-updates  | FY2021-Q1,1,Too     | FY2021-Q1,2,Too      | corrects
                    progress-updates  | ,Too rosy,          | ,,                   | why
                    progress-updates  | ,Steel,             | ,<4001>,             | challenges
                    progress-updates  | early 2022          | <101>                | forecast_end
                    progress-updates  | \"\"p\"\":            | \"\"q\"\":             | milestones
                    progress-updates  | 2021-07-10T         | 2999-07-10T          | published_at
                    progress-updates  | leo,2021-07-10      | <256>,2021-07-10     | published_by
                    """)
    void whatTheApiWouldNotTakeIsRefusedInItsCell(String table, String good, String bad, String column) {
        // Given
        Map<String, String> files = new LinkedHashMap<>(FILES);
        files.computeIfPresent(table, (name, csv) -> csv.replace(good, grown(bad)));

        // Then
        assertThat(files).isNotEqualTo(FILES);
        importingTables(files)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", startsWith("/" + table + "/"))
                .body("errors[0].pointer", endsWith("/" + column));
    }

    @Test
    void aPublishedUpdateIsNotChangedByAnImport() {
        // Given
        importingTables(FILES).then().statusCode(200);
        String updates = ProjectFiles.of("progress-updates");

        // Then
        importingTables(Map.of("progress-updates", updates.replace("Steel", "None")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("never-changed"));
        get("/api/v1/projects/hall/updates/2").then().body("challenges", equalTo("Steel"));
    }

    @Test
    void whatIsReportedElsewhereHasNoUpdateHere() {
        // Given
        String updates = ProjectFiles.of("progress-updates");
        importingTables(Map.of("projects", ProjectFiles.of("projects") + "old,economy,,Old,Reported elsewhere,\n"))
                .then()
                .statusCode(200);

        // Then
        importingTables(Map.of(
                        "progress-updates",
                        updates.lines().findFirst().orElseThrow()
                                + "\nold,1,FY2021-Q1,,,green,Plan,,Build,,,,leo,2021-07-10T10:00:00Z,\n"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("reported-elsewhere"));
    }
}
