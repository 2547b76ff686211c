package uk.luton2040.delivery.update;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.testkit.Eventually.eventually;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import uk.luton2040.delivery.DeliveryPlan;
import uk.luton2040.delivery.TheOthers;
import uk.luton2040.testkit.Owner;

/** A market hall that is built, and what its lead reports of it. */
public final class Hall {
    public static final String UPDATES = "/api/v1/projects/hall/updates";
    public static final String Q1 = """
            {"period":"FY2021-Q1","ownStatus":"green","highlights":"The plan stands","nextSteps":"Build",
            "forecastEnd":"early 2022","milestones":[{"code":"plan","actual":"2021-03-09"},
            {"code":"open","forecast":"December 2021"}]}""";
    public static final String Q2 = """
            {"period":"FY2021-Q2","ownStatus":"red","highlights":"None","challenges":"Steel","nextSteps":"Wait"}""";

    private Hall() {}

    /** It is the only project, in progress, and owes updates for two quarters. */
    public static void reportsByTheQuarter() throws SQLException {
        DeliveryPlan.clear();
        forgetOpenedPeriods();
        TheOthers.tell(1, TheOthers.aPeriod("FY2021-H1", LocalDate.of(2021, 10, 20)));
        TheOthers.tell(1, TheOthers.aPeriod("FY2021-Q1", LocalDate.of(2021, 7, 20)));
        TheOthers.tell(1, TheOthers.aPeriod("FY2021-Q2", LocalDate.of(2021, 10, 20)));
        officer()
                .header("If-Match", "\"0\"")
                .body("""
                        {"title":"Quarterly","frequency":"quarterly","calendar":"financial","daysAfter":14}""")
                .put("/api/v1/update-rules/usual")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        officer().body("""
                        {"code":"hall","title":"Market Hall","priority":"economy","stage":"in-progress",
                        "lead":{"subject":"test-project-lead","name":"Leo Lead"},"start":"2021-05-01","end":"2021-12-31",
                        "milestones":[{"code":"plan","title":"Plan","date":"March 2021"},
                        {"code":"open","title":"Open","date":"November 2021"}]}""").post("/api/v1/projects").then().statusCode(201);
        eventually(
                "the opened periods have arrived",
                () -> get("/api/v1/project-updates/due?project=hall")
                        .then()
                        .body("items.period", hasItems("FY2021-Q1", "FY2021-Q2")));
    }

    /** Those that other tests have opened would be owed for as well. */
    private static void forgetOpenedPeriods() throws SQLException {
        try (var connection = Owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from known where type like '%.period.%'");
        }
    }

    public static void publish(String json, int number) {
        officer().body(json).post(UPDATES).then().statusCode(201).body("number", equalTo(number));
        Response published = officer().header("If-Match", "\"1\"").post(UPDATES + "/" + number + "/publication");
        published.then().statusCode(200);
    }

    public static RequestSpecification officer() {
        return as("performance-office").contentType("application/json");
    }
}
