package uk.luton2040.delivery.riskreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.luton2040.delivery.DeliveryPlan.as;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importing;
import static uk.luton2040.delivery.risk.Asking.REGISTERS;
import static uk.luton2040.delivery.risk.Asking.corporate;
import static uk.luton2040.delivery.risk.Asking.dart;
import static uk.luton2040.delivery.risk.Asking.patch;
import static uk.luton2040.delivery.risk.Asking.place;
import static uk.luton2040.delivery.risk.Asking.post;
import static uk.luton2040.delivery.risk.Asking.put;
import static uk.luton2040.delivery.risk.Asking.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.delivery.risk.Asking;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QuartersTest {
    private static final String SUMMER = REGISTERS + "place/quarters/FY2021-Q2";

    /** The history keeps what earlier tests said of a risk. */
    private final String moved = "moved-" + System.nanoTime();

    private final String raised = "raised-" + System.nanoTime();
    private final String over = "over-" + System.nanoTime();
    private final String later = "zz-later-" + System.nanoTime();

    @BeforeEach
    void aYearOfRisks() throws SQLException {
        Asking.clear();
        importing("luton-dart,carbon-neutral,carbon-transport,DART,,").then().statusCode(200);
        corporate("five-by-five");
        place("five-by-five");
        dart("five-by-five");
        identify(moved, "place", "2021-04-12", 3, 3);
        review(moved, "2021-06-15", 4, 4);
        review(moved, "2021-08-10", 2, 4);
        review(moved, "2021-10-05", 1, 1);
        identify(raised, "dart", "2021-07-05", 3, 4);
        step(raised, "escalation", "{\"on\":\"2021-07-20\",\"why\":\"Too much\"}")
                .then()
                .statusCode(200);
        step(raised, "de-escalation", "{\"on\":\"2021-10-10\",\"why\":\"Calmer\"}")
                .then()
                .statusCode(200);
        identify(over, "place", "2021-05-01", 2, 2);
        step(over, "transitions", "{\"to\":\"closed\",\"on\":\"2021-09-01\",\"why\":\"It is built\"}")
                .then()
                .statusCode(200);
        identify(later, "place", "2021-10-20", 5, 5);
    }

    @Test
    void aQuarterShowsTheRegisterAsItStoodAtItsEnd() {
        get(SUMMER)
                .then()
                .statusCode(200)
                .body("label", equalTo("July to September 2021"))
                .body("lastDay", equalTo("2021-09-30"))
                .body("risks.id", contains(raised, moved))
                .body("risks.change", contains("new", "kept"))
                .body("risks.current.score", contains(12, 8))
                .body("risks.current.band", contains("High", "Medium"))
                .body("risks.movement", contains("new", "down"))
                .body("risks[1].previous.score", equalTo(16))
                .body("risks[1].reviewedOn", equalTo("2021-08-10"))
                .body("risks[1].nextReviewOn", equalTo("2021-11-10"))
                .body("risks.reviewOverdue", contains(false, false))
                .body("risks[0].register", equalTo("dart"))
                .body("risks[0].heldBy", equalTo("place"))
                .body("left.id", contains(over))
                .body("left[0].change", equalTo("closed"))
                .body("left[0].changedOn", equalTo("2021-09-01"))
                .body("left[0].why", equalTo("It is built"))
                .body("counts.open", equalTo(2))
                .body("counts.new", equalTo(1))
                .body("counts.down", equalTo(1))
                .body("counts.closed", equalTo(1))
                .body("bands.High", equalTo(1));
    }

    @Test
    void theQuartersAroundShowWhatCameAndWent() {
        get(REGISTERS + "place/quarters/FY2021-Q1")
                .then()
                .body("risks.id", contains(moved, over))
                .body("risks.movement", contains("new", "new"))
                .body("left", hasSize(0));
        get(REGISTERS + "place/quarters/FY2021-Q3")
                .then()
                .body("risks.id", contains(later, moved))
                .body("risks[1].movement", equalTo("down"))
                .body("left.id", contains(raised))
                .body("left.change", contains("gone"))
                .body("left.why", contains("Calmer"));
        get(REGISTERS + "dart/quarters/2021-Q3")
                .then()
                .body("risks.id", contains(raised))
                .body("risks[0].heldBy", equalTo("place"));
        get(REGISTERS + "place/quarters/FY2020-Q4")
                .then()
                .body("risks", hasSize(0))
                .body("counts.open", equalTo(0));
    }

    @Test
    void aReviewThatWasNotMadeIsOverdueAtTheEnd() {
        get(REGISTERS + "dart/quarters/FY2021-Q4")
                .then()
                .body("risks.id", contains(raised))
                .body("risks[0].reviewOverdue", equalTo(false));
        get(REGISTERS + "place/quarters/FY2021-Q4")
                .then()
                .body("risks.id", contains(later, moved))
                .body("risks.nextReviewOn", contains("2022-01-20", "2022-01-05"))
                .body("counts.reviewOverdue", equalTo(2));
    }

    @Test
    void aLaterEditChangesNoPastQuarterButALateEntryCounts() {
        // When
        patch(moved, "{\"title\":\"Renamed since\",\"owner\":{\"subject\":\"new.owner\"}}")
                .then()
                .statusCode(200);
        put(REGISTERS + "place", """
                {"title":"Renamed","kind":"department","matrix":"five-by-five","parent":"corporate"}""").then().statusCode(200);
        review(raised, "2021-11-05", 5, 5);

        // Then
        get(SUMMER)
                .then()
                .body("title", not(equalTo("Renamed")))
                .body("risks.title", contains("T", "T"))
                .body("risks.current.score", contains(12, 8));
        get(REGISTERS + "dart/quarters/FY2021-Q3").then().body("risks[0].current.score", equalTo(25));
    }

    @Test
    void theCommitteeGetsATableAsWell() {
        // When
        List<String> lines = as("audit-office")
                .accept("text/csv")
                .get(SUMMER)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("place-FY2021-Q2.csv"))
                .extract()
                .asString()
                .lines()
                .toList();

        // Then
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("register,period,id,title,category,owner,change,");
        assertThat(lines.get(1)).startsWith("place,FY2021-Q2," + raised + ",T,,,new,");
        assertThat(lines.get(2)).contains(moved, ",16,2,4,8,Medium,down,");
        assertThat(lines.get(3)).contains(over, ",closed,2021-09-01,It is built,");
    }

    @ParameterizedTest
    @CsvSource({
        "FY2021, 422, not-a-quarter",
        "2021-07, 422, not-a-quarter",
        "FY2021-Q5, 422, not-a-period",
        "summer, 422, not-a-period"
    })
    void whatIsNoQuarterIsRefused(String period, int status, String code) {
        get(REGISTERS + "place/quarters/" + period).then().statusCode(status).body("errors[0].code", equalTo(code));
    }

    @Test
    void aQuarterThatIsNotOverHasNoEndYet() {
        get(REGISTERS + "place/quarters/FY2190-Q1").then().statusCode(409);
        get(REGISTERS + "nowhere/quarters/FY2021-Q1").then().statusCode(404);
    }

    @Test
    void aHeatMapCountsTheOpenRisksOfEachCell() {
        // Given
        post("/api/v1/risks", """
                {"id":"bare","register":"place","title":"T","event":"E","current":{"score":7},
                 "initial":{"likelihood":1,"impact":1}}""").then().statusCode(201);

        // Then
        get(REGISTERS + "place/heat-map")
                .then()
                .statusCode(200)
                .body("risks", equalTo(3))
                .body("cells", hasSize(25))
                .body("cells.find { it.likelihood == 5 && it.impact == 5 }.current", equalTo(1))
                .body("cells.find { it.likelihood == 5 && it.impact == 5 }.band", equalTo("Very high"))
                .body("cells.find { it.likelihood == 1 && it.impact == 1 }.current", equalTo(1))
                .body("cells.find { it.likelihood == 1 && it.impact == 1 }.initial", equalTo(1))
                .body("cells.collect { it.current }.sum()", equalTo(2))
                .body("unplaced.current", equalTo(1))
                .body("unplaced.target", equalTo(3));
        Asking.make(REGISTERS + "old", "{\"title\":\"Old\",\"kind\":\"department\"}");
        get(REGISTERS + "old/heat-map").then().statusCode(409);
    }

    private static void identify(String id, String register, String on, int likelihood, int impact) {
        post("/api/v1/risks", """
                {"id":"%s","register":"%s","title":"T","event":"E","identifiedOn":"%s",
                 "current":{"likelihood":%d,"impact":%d}}""".formatted(id, register, on, likelihood, impact))
                .then()
                .statusCode(201);
    }

    private static void review(String id, String on, int likelihood, int impact) {
        step(id, "reviews", """
                {"on":"%s","current":{"likelihood":%d,"impact":%d}}""".formatted(on, likelihood, impact)).then().statusCode(200);
    }
}
