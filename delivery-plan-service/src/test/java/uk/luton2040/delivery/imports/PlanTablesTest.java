package uk.luton2040.delivery.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.deployed;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.grown;
import static uk.luton2040.delivery.DeliveryPlan.holding;
import static uk.luton2040.delivery.DeliveryPlan.importingDeployed;
import static uk.luton2040.delivery.DeliveryPlan.part;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanTablesTest {
    private static final String PLANS = "code,edition,kind,title,parent,catalogue_plan,from,to,span,owner,owner_name,"
            + "reporting,template,sections,promises,priorities,outcomes,kpis,projects,source,retired,illustrative\n";
    private static final String FIRST_YEAR =
            "homes,FY2021,service,Homes,,luton-2040,FY2021,FY2023,,,,,,,A promise,,,,,,,\n";
    private static final String SECOND_YEAR =
            "homes,FY2022,service,Homes,,luton-2040,FY2021,FY2023,,,,,,,Another,,,,,,,\n";

    @BeforeEach
    void startWithNothing() throws SQLException {
        DeliveryPlan.clear();
    }

    @Test
    void whatIsShippedIsExportedAsItWasImported() throws IOException {
        // When
        importingDeployed("luton2040", "plan-templates", "delivery-plans")
                .then()
                .statusCode(200);

        // Then
        for (String table : new String[] {"plan-templates", "delivery-plans"}) {
            assertThat(get("/api/v1/exports/" + table).asString().lines())
                    .containsExactlyElementsOf(deployed("luton2040/%s.csv".formatted(table))
                            .lines()
                            .toList());
        }
        importingDeployed("luton2040", "plan-templates", "delivery-plans")
                .then()
                .body("events", equalTo(0));
    }

    @Test
    void everythingGoesOutAndComesBackByteForByte() throws IOException, SQLException {
        // Given
        importingDeployed("luton2040", "projects", "plan-templates", "delivery-plans")
                .then()
                .statusCode(200);
        importingDeployed("illustrative", "delivery-plans", "plan-updates", "self-assessments")
                .then()
                .statusCode(200);
        importing("delivery-plans", PLANS + FIRST_YEAR + SECOND_YEAR + SECOND_YEAR.replace("FY2022,s", "FY2023,s"))
                .then()
                .statusCode(200);
        as("performance-office")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"why\":\"A typing error\"}")
                .post("/api/v1/plans/housing-service-plan/updates/FY2021-Q2/corrections")
                .then()
                .statusCode(201);
        String review = "/api/v1/plans/homes/self-assessments/FY2022";
        as("performance-office")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(
                        "{\"verdicts\":[{\"promise\":1,\"delivered\":\"no\",\"evidence\":\"None; yet\"}],\"learnt\":\"Much\"}")
                .put(review)
                .then()
                .statusCode(200);
        holding(TemporaryClients.ofAnotherOfficer())
                .header("If-Match", "\"1\"")
                .post(review + "/sign-off")
                .then()
                .statusCode(200);
        as("performance-office")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"why\":\"Done\"}")
                .post("/api/v1/plans/homes/retirement")
                .then()
                .statusCode(200);
        byte[] csv = zip();
        String json = json();

        // When
        DeliveryPlan.clear();
        as("performance-office")
                .contentType("application/zip")
                .body(csv)
                .post("/api/v1/imports")
                .then()
                .statusCode(200);
        byte[] fromCsv = zip();
        DeliveryPlan.clear();
        as("performance-office")
                .contentType(ContentType.JSON)
                .body(json)
                .post("/api/v1/imports")
                .then()
                .statusCode(200);

        // Then
        assertThat(fromCsv).isEqualTo(csv);
        assertThat(json()).isEqualTo(json);
        assertThat(zip()).isEqualTo(csv);
        as("performance-office")
                .contentType("application/zip")
                .body(csv)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("events", equalTo(0))
                .body("tables.rows.flatten().outcome", everyItem(equalTo("UNCHANGED")));
    }

    @Test
    void aLaterYearsRowIsARefreshAndAnEarlierOneIsClosed() {
        // Given
        importing("delivery-plans", PLANS + FIRST_YEAR).then().statusCode(200);

        // When
        importing("delivery-plans", PLANS + SECOND_YEAR).then().statusCode(200).body("tables[0].created", equalTo(1));

        // Then
        get("/api/v1/plans/homes")
                .then()
                .body("editions", contains("FY2021", "FY2022"))
                .body("promises", contains("Another"));
        importing("delivery-plans", PLANS + FIRST_YEAR.replace("A promise", "No promise"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("closed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'homes,,service,Homes,nowhere,,FY2021,FY2023,,,,,,,,,,,,,,'              | parent   | unknown
                    'homes,,service,Homes,homes,,FY2021,FY2023,,,,,,,,,,,,,,'                | parent   | circle
                    'homes,,service,Homes,,,,,,,,,,,,,,,,,,'                                 | from     | missing
                    'homes,,street,Homes,,,,,,,,,,,,,,,,,,'                                  | kind     | unknown-word
                    'Homes!,,delivery,Homes,,,,,,,,,,,,,,,,,,'                               | code     | not-a-code
                    'homes,soon,delivery,Homes,,,,,,,,,,,,,,,,,,'                            | edition  | not-a-year
                    'homes,,delivery,Homes,,,,,,leo,,,,,,,,,,,,'                             | owner_name | missing
                    'homes,,delivery,Homes,,,,,,,,,,"{""a"":1,",,,,,,,,'                     | sections | not-sections
                    'homes,,delivery,Homes,,,,,,,,,,,,,a;a,,,,,'                             | outcomes | twice
                    """)
    void aRowThatCannotBeKeptIsNamed(String row, String column, String code) {
        importing("delivery-plans", PLANS + row + "\n")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/delivery-plans/0/" + column))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void whatIsPublishedOrSignedOffIsNotChangedByAnImport() throws IOException {
        // Given
        importingDeployed("luton2040", "projects", "plan-templates", "delivery-plans")
                .then()
                .statusCode(200);
        importingDeployed("illustrative", "delivery-plans", "plan-updates")
                .then()
                .statusCode(200);

        // When
        var answer = importing(
                "plan-updates", deployed("illustrative/plan-updates.csv").replace("on budget", "over"));

        // Then
        answer.then().statusCode(422).body("errors[0].code", equalTo("conflict"));
        get("/api/v1/plans/housing-service-plan/updates/FY2021-Q2").then().body("finance", containsString("on budget"));
    }

    @ParameterizedTest
    @CsvSource({"title,201", "span,201", "promises,501", "source,501"})
    void aTextIsNoLongerThanTheApiTakesIt(String column, int length) {
        importing("delivery-plans", with(column, length))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/delivery-plans/0/" + column));
        importing("delivery-plans", with(column, length - 1)).then().statusCode(200);
    }

    /** The first year, with so long a text in one of its cells. */
    private static String with(String column, int length) {
        List<String> cells = new ArrayList<>(List.of(FIRST_YEAR.strip().split(",", -1)));
        cells.set(List.of(PLANS.strip().split(",")).indexOf(column), "x".repeat(length));
        return PLANS + String.join(",", cells) + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plan-updates     | FY2021-Q2,1                | FY2021-Q2,0             | number
                    plan-updates     | FY2021-Q2,1                | FY2021-Q2,2             | number
                    plan-updates     | FY2021-Q2,1                | soon,1                  | period
                    plan-updates     | ,Illustrative data: on budget; the cost of nightly lets is falling., | ,, | finance
                    plan-updates     | Illustrative data: on      | <10001>                 | finance
                    plan-updates     | leo.lead,leo.lead          | leo.lead,               | published_by
                    plan-updates     | 2021-10-27T                | 2999-10-27T             | published_at
                    self-assessments | plan,FY2021                | plan,FY2022             | year
                    self-assessments | \"\"promise\"\":2           | \"\"promise\"\":3        | said
                    self-assessments | \"\"promise\"\":2           | \"\"promise\"\":1        | said
                    self-assessments | ,{\"\"promise\"\":2,\"\"delivered\"\":\"\"no\"\",\"\"evidence\"\":\"\"Illustrative data: 71 in 100 homes were inspected; the rest are booked for the summer.\"\"} | '' | said
                    self-assessments | data: the scheme           | <4001>                  | said
                    self-assessments | data: a lettings           | <501>                   | promised
                    self-assessments | data: landlords            | <10001>                 | learnt
                    self-assessments | leo.lead,olivia            | olivia.officer,olivia   | signed_off_by
                    self-assessments | 2022-04-28T                | 2999-04-28T             | signed_off_at
                    """)
    void whatTheApiWouldNotTakeIsRefusedInItsCell(String table, String good, String bad, String column)
            throws IOException {
        // Given
        importingDeployed("luton2040", "projects", "plan-templates", "delivery-plans")
                .then()
                .statusCode(200);
        importingDeployed("illustrative", "delivery-plans").then().statusCode(200);
        String csv = deployed("illustrative/%s.csv".formatted(table));

        // Then
        importing(table, csv.replace(good, grown(bad)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/%s/0/%s".formatted(table, column)));
        importing(table, csv).then().statusCode(200);
    }

    @Test
    void aTemplateHasNoMoreSectionsThanTheApiTakes() {
        StringBuilder sections = new StringBuilder("template,kind,title,section,heading,guidance,required\n");
        for (int i = 1; i <= 51; i++) {
            sections.append("long,team,Long,s-%d,S,,\n".formatted(i));
        }

        importing("plan-templates", sections.toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/plan-templates/50/template"));
    }

    @Test
    void aLeadImportsNoPlans() {
        holding(TemporaryClients.ofProjectLead())
                .multiPart(part("delivery-plans", PLANS + FIRST_YEAR))
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("forbidden"));
    }

    private static Response importing(String table, String csv) {
        return as("performance-office").multiPart(part(table, csv)).post("/api/v1/imports");
    }

    private static byte[] zip() {
        return as("performance-office")
                .accept("application/zip")
                .get("/api/v1/exports")
                .asByteArray();
    }

    private static String json() {
        return as("performance-office")
                .accept(ContentType.JSON)
                .get("/api/v1/exports")
                .asString();
    }
}
