package uk.luton2040.delivery.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.holding;
import static uk.luton2040.delivery.plan.HousingPlans.DELIVERY;
import static uk.luton2040.delivery.plan.HousingPlans.SERVICE;
import static uk.luton2040.delivery.plan.HousingPlans.made;
import static uk.luton2040.delivery.plan.HousingPlans.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanResourceTest {
    @Inject
    Known known;

    @BeforeEach
    void housingHasAPlan() throws SQLException {
        HousingPlans.made(known);
    }

    @Test
    void aPlanIsShownWithWhatItsTemplateStillMisses() {
        get("/api/v1/plans/housing")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("service"))
                .body("parent", equalTo("homes-delivery"))
                .body("edition", equalTo("FY2021"))
                .body("editions", contains("FY2021"))
                .body("owner.name", equalTo("Leo Lead"))
                .body("sections[0].text", equalTo("Fewer in temporary homes"))
                .body("missingSections", contains("Statutory responsibilities"))
                .body("retired", equalTo(false));
    }

    @Test
    void aChangeNamesTheRevisionItWasMadeAgainst() {
        as("performance-office")
                .contentType(ContentType.JSON)
                .body(DELIVERY)
                .put("/api/v1/plans/homes-delivery")
                .then()
                .statusCode(428);
        officer("7")
                .body(DELIVERY)
                .put("/api/v1/plans/homes-delivery")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
    }

    @Test
    void aPartIsChangedWithItsReasonAndTheRestStays() {
        // When
        var answer = officer("1")
                .contentType("application/merge-patch+json")
                .queryParam("why", "The board asked for it")
                .body("{\"title\":\"Housing and homes\",\"sections\":null}")
                .patch("/api/v1/plans/housing");

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Housing and homes"))
                .body("sections", empty())
                .body("kpis", contains("HOM-1"))
                .body("missingSections", hasSize(2));
        get("/api/v1/history/delivery-plan/housing")
                .then()
                .statusCode(200)
                .body("[0].change.why", equalTo("The board asked for it"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kind":"team"}                                      | /kind
                    {"parent":"housing"}                                 | /parent
                    {"parent":"nowhere"}                                 | /parent
                    {"parent":null,"cataloguePlan":"no-vision"}          | /cataloguePlan
                    {"kpis":["HOM-1","HOM-2"]}                           | /kpis/1
                    {"outcomes":["homes","heaven"]}                      | /outcomes/1
                    {"priorities":["unfair"]}                            | /priorities/0
                    {"projects":["first-homes","last-homes"]}            | /projects/1
                    {"template":"no-template"}                           | /template
                    {"sections":[{"code":"weather","text":"fine"}]}      | /sections/0/code
                    {"from":"spring"}                                    | /from
                    {"title":""}                                         | /title
                    {"owner":{"name":null}}                              | /owner/name
                    """)
    void whatCannotBeKeptIsPointedAt(String patch, String pointer) {
        officer("1")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/plans/housing")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
        get("/api/v1/plans/housing").then().header("ETag", "\"1\"");
    }

    @Test
    void noPlanFollowsFromItselfByWayOfAnother() {
        // Given
        made("under-homes", "{\"kind\":\"delivery\",\"title\":\"Under\",\"parent\":\"homes-delivery\"}");

        // When
        var answer = officer("1")
                .contentType("application/merge-patch+json")
                .body("{\"cataloguePlan\":null,\"parent\":\"under-homes\"}")
                .patch("/api/v1/plans/homes-delivery");

        // Then
        answer.then().statusCode(422).body("errors.code", contains("circle"));
    }

    @Test
    void itsOwnerWritesWhatAPlanSaysAndNotWhereItStands() {
        // When
        var content =
                lead("1").body("{\"promises\":[\"Under 800 by July 2022\"]}").patch("/api/v1/plans/housing");
        var frame = lead("2").body("{\"reporting\":null}").patch("/api/v1/plans/housing");
        var another = lead("1").body("{\"title\":\"Mine\"}").patch("/api/v1/plans/homes-delivery");
        var newOne = holding(TemporaryClients.ofProjectLead())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(DELIVERY)
                .put("/api/v1/plans/of-my-own");

        // Then
        content.then().statusCode(200).body("promises", contains("Under 800 by July 2022"));
        frame.then().statusCode(403).body("detail", containsString("performance officer"));
        another.then().statusCode(403).body("detail", containsString("nobody's yet"));
        newOne.then().statusCode(403);
        get("/api/v1/plans/of-my-own").then().statusCode(404);
    }

    @Test
    void aRetiredPlanIsReadAndNotChanged() {
        // When
        var retired = officer("1").body("{\"why\":\"The service has moved\"}").post("/api/v1/plans/housing/retirement");

        // Then
        retired.then().statusCode(200).body("retired", equalTo(true));
        officer("2").body(SERVICE).put("/api/v1/plans/housing").then().statusCode(409);
        get("/api/v1/plans?retired=true").then().body("items.code", contains("housing"));
        get("/api/v1/plans?retired=false").then().body("items.code", contains("homes-delivery"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=service, housing",
        "kind=delivery, homes-delivery",
        "parent=homes-delivery, housing",
        "cataloguePlan=vision, homes-delivery",
        "owner=test-project-lead, housing",
        "kind=team, ''"
    })
    void aFilterNarrowsTheList(String query, String expected) {
        get("/api/v1/plans?" + query).then().statusCode(200).body("items.code.join(',')", equalTo(expected));
    }

    @Test
    void aListIsReadPageByPage() {
        // Given
        String next = get("/api/v1/plans?limit=1")
                .then()
                .body("items.code", contains("homes-delivery"))
                .extract()
                .path("next");

        // When
        var second = get("/api/v1/plans?limit=1&cursor={next}", next);

        // Then
        second.then().body("items.code", contains("housing")).body("next", nullValue());
    }

    @Test
    void aTemplateSaysNothingTwice() {
        officer("1")
                .body("""
                        {"kind":"service","title":"Service plan","sections":[{"code":"a","heading":"A"},
                        {"code":"a","heading":"B"}]}""")
                .put("/api/v1/plan-templates/service")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/sections/1/code"));
        get("/api/v1/plan-templates").then().body("code", contains("service"));
        get("/api/v1/plan-templates/service").then().body("sections", hasSize(2));
    }

    private static RequestSpecification lead(String revision) {
        return holding(TemporaryClients.ofProjectLead())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"%s\"".formatted(revision));
    }
}
