package uk.luton2040.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.TheOthers.aKpi;
import static uk.luton2040.delivery.TheOthers.aPlan;
import static uk.luton2040.delivery.TheOthers.tell;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.delivery.known.Known;
import uk.luton2040.delivery.known.KnownKpi;
import uk.luton2040.delivery.known.KnownPlan;

/** A service plan of housing that follows from a delivery plan of a vision, and what tests say of them. */
final class HousingPlans {
    static final String DELIVERY = """
            {"kind":"delivery","title":"Homes","cataloguePlan":"vision","priorities":["fair"],"outcomes":["homes"]}""";
    static final String SERVICE = """
            {"kind":"service","title":"Housing","parent":"homes-delivery","from":"FY2021","to":"FY2023",
            "owner":{"subject":"test-project-lead","name":"Leo Lead"},"reporting":"quarterly","template":"service",
            "sections":[{"code":"objectives","text":"Fewer in temporary homes"}],"promises":["Under 900 by July 2022"],
            "outcomes":["homes"],"kpis":["HOM-1"],"projects":["first-homes"]}""";

    private HousingPlans() {}

    /** What the catalogue tells is known, and the two plans are there. */
    static void made(Known known) throws SQLException {
        DeliveryPlan.clear();
        tell(1, aPlan("vision", "fair", "homes"));
        tell(1, aKpi("HOM-1", "active", "fair", "homes"));
        eventually("the catalogue was known", () -> {
            assertThat(known.find(KnownPlan.class, "vision")).isPresent();
            assertThat(known.find(KnownKpi.class, "HOM-1")).isPresent();
        });
        importing("first-homes,fair,homes,First homes,,").then().statusCode(200);
        officer("0")
                .body("""
                        {"kind":"service","title":"Service plan","sections":[
                        {"code":"objectives","heading":"Key objectives","required":true},
                        {"code":"statutory","heading":"Statutory responsibilities","required":true}]}""")
                .put("/api/v1/plan-templates/service")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        made("homes-delivery", DELIVERY);
        made("housing", SERVICE);
    }

    static void made(String code, String plan) {
        officer("0").body(plan).put("/api/v1/plans/" + code).then().statusCode(200);
    }

    static RequestSpecification officer(String revision) {
        return as("performance-office").contentType(ContentType.JSON).header("If-Match", "\"%s\"".formatted(revision));
    }
}
