package uk.luton2040.catalogue.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;
import static uk.luton2040.catalogue.review.Reviewing.aKpi;
import static uk.luton2040.catalogue.review.Reviewing.accepted;
import static uk.luton2040.catalogue.review.Reviewing.tag;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

/** A review from its proposals by way of their impact to its end. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReviewTest {
    private static final String NARROWER = "{\"rule\":{\"tolerance\":0.02}}";

    private Reviewing review = new Reviewing();
    private String kpi = "";

    @BeforeEach
    void anOpenReview() {
        LutonFiles.importAll().then().statusCode(200);
        review = new Reviewing().open();
        kpi = aKpi();
    }

    @Test
    void aProposalSaysWhatItComesTo() {
        review.proposeChange(kpi, NARROWER)
                .statusCode(201)
                .header("Location", containsString(review.path() + "/proposals/1"))
                .body("standing", is("open"))
                .body("effectiveFrom", is("2022-04-01"))
                .body("sentences", contains("From 1 April 2022:", "Rule, tolerance was 0.10 and is now 0.02."))
                .body("differences.pointer", contains("/rule/tolerance"))
                .body("who", is("catalogue-office"));
        viewer().get(review.path()).then().body("proposals", is(1)).body("status", is("open"));
    }

    @Test
    void reportingsAnswerIsShownPerProposalAndPerBoard() {
        // Given
        review.proposeChange(kpi, NARROWER).statusCode(201);
        viewer().get(review.path() + "/proposals/1/impact")
                .then()
                .body("answer", is("awaited"))
                .body("sentence", is("Reporting has not answered yet."));
        viewer().get(review.path() + "/impact").then().body("awaited", contains(1));

        // When
        review.reportingAnswers(1, kpi, 1, 1);

        // Then
        viewer().get(review.path() + "/proposals/1/impact")
                .then()
                .body("answer", is("current"))
                .body(
                        "sentence",
                        is(
                                "1 of 4 past periods would have another status: April to June 2021 is amber and would be red."));
        viewer().get(review.path() + "/impact")
                .then()
                .body("awaited", empty())
                .body("boards.code", contains("climate-board", "executive"))
                .body("boards[0].shift", is(Map.of("amber", -1, "red", 1)))
                .body("boards[0].kpis[0].kpi", is(kpi))
                .body("boards[0].kpis[0].flips.period", contains("FY2021-Q1"));
    }

    @Test
    void anAnswerToAnEarlierProposalOrKpiIsStale() {
        // Given
        review.proposeChange(kpi, NARROWER);
        review.reportingAnswers(1, kpi, 1, 1);

        // When
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag(review.path() + "/proposals/1"))
                .body(
                        "{\"kind\":\"change\",\"kpi\":\"%s\",\"changes\":{\"rule\":{\"tolerance\":0.03}},\"why\":\"softer\"}"
                                .formatted(kpi))
                .put(review.path() + "/proposals/1")
                .then()
                .statusCode(200);

        // Then
        viewer().get(review.path() + "/proposals/1/impact").then().body("answer", is("stale"));
        review.reportingAnswers(1, kpi, 2, 2);
        viewer().get(review.path() + "/proposals/1/impact").then().body("answer", is("current"));
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag("/api/v1/kpis/" + kpi))
                .body("{\"why\":\"w\",\"changes\":{\"notes\":\"meanwhile\"}}")
                .post("/api/v1/kpis/" + kpi + "/versions")
                .then()
                .statusCode(200);
        viewer().get(review.path() + "/proposals/1/impact").then().body("answer", is("stale"));
    }

    @Test
    void aReviewIsClosedWhenAllIsDecidedAndThenOnlyRead() {
        // Given
        review.proposeChange(kpi, NARROWER);
        close().statusCode(409).body("detail", containsString("1"));
        editor().header("If-Match", tag(review.path() + "/proposals/1"))
                .post(review.path() + "/proposals/1/withdrawal")
                .then()
                .statusCode(200)
                .body("standing", is("withdrawn"));

        // When
        close().statusCode(200).body("status", is("closed"));

        // Then
        review.proposeChange(kpi, NARROWER).statusCode(409);
        review.decide(",\"withoutImpact\":true", accepted(1)).statusCode(409);
        viewer().get("/api/v1/reviews").then().body("code", hasItem(review.code));
        viewer().accept(ContentType.JSON)
                .get(review.path() + "/change-log")
                .then()
                .body("entries", empty());
    }

    @Test
    void whatCannotBeProposedIsPointedAt() {
        review.proposeChange("T-nothing", NARROWER).statusCode(422).body("errors[0].pointer", is("/kpi"));
        review.proposeChange(kpi, "{\"rule\":{\"tolerance\":0.10}}")
                .statusCode(422)
                .body("errors[0].code", is("no-change"));
        review.proposeChange(kpi, "{\"betterWhen\":\"sunny\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/betterWhen"));
        review.propose("{\"kind\":\"abolish\",\"kpi\":\"%s\",\"why\":\"w\"}".formatted(kpi))
                .statusCode(422)
                .body("errors[0].pointer", is("/kind"));
        review.propose("{\"kind\":\"retire\",\"kpi\":\"%s\",\"changes\":{},\"why\":\"w\"}".formatted(kpi))
                .statusCode(422)
                .body("errors[0].code", is("does-not-belong"));
        review.propose("{\"kind\":\"add\",\"kpi\":\"%s\",\"definition\":{\"title\":\"t\"},\"why\":\"w\"}"
                        .formatted(kpi))
                .statusCode(422)
                .body("errors[0].code", is("taken"));
        review.propose("{\"kind\":\"merge\",\"kpi\":\"%1$s\",\"inFavourOf\":[\"%1$s\"],\"why\":\"w\"}".formatted(kpi))
                .statusCode(422)
                .body("errors[0].code", is("itself"));
        review.propose("{\"kind\":\"split\",\"kpi\":\"%s\",\"inFavourOf\":[\"ECO-17\"],\"why\":\"w\"}".formatted(kpi))
                .statusCode(422)
                .body("errors[0].code", is("how-many"));
        review.propose("""
                {"kind":"target","kpi":"%s","target":{"period":"2022-05","value":1,"source":"s"},"why":"w"}
                """.formatted(kpi)).statusCode(422).body("errors[0].pointer", is("/target/period"));
        review.propose("{\"kind\":\"change\",\"kpi\":\"%s\",\"changes\":%s}".formatted(kpi, NARROWER))
                .statusCode(422)
                .body("errors[0].pointer", is("/why"));
        viewer().get(review.path()).then().body("proposals", is(0));
    }

    @Test
    void aTargetHoldsForItsOwnPeriodOnly() {
        String target =
                "{\"kind\":\"target\",\"kpi\":\"%s\",\"target\":{\"period\":\"%s\",\"value\":%s,\"source\":\"s\"},\"why\":\"w\"%s}";
        review.propose(target.formatted(kpi, "every-year", "1", ""))
                .statusCode(422)
                .body("errors[0].pointer", is("/target/period"))
                .body("errors[0].code", is("standing"));
        review.propose(target.formatted(kpi, "FY2022", "1", ",\"effectiveFrom\":\"2022-04-01\""))
                .statusCode(422)
                .body("errors[0].pointer", is("/effectiveFrom"));
        review.propose(target.formatted(kpi, "FY2022", "1E+900000000", ""))
                .statusCode(422)
                .body("errors[0].pointer", is("/target/value"));
        review.propose(target.formatted(kpi, "FY2022", "1", ""))
                .statusCode(201)
                .body("effectiveFrom", is("2022-04-01"));
        review.proposeChange(kpi, "{\"rule\":{\"tolerance\":1E+900000000}}")
                .statusCode(422)
                .body("errors[0].pointer", is("/changes/rule/tolerance"));
    }

    @Test
    void theDayCannotMoveUnderOpenProposals() {
        review.proposeChange(kpi, NARROWER);
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag(review.path()))
                .body("{\"title\":\"Moved\",\"effectiveFrom\":\"2022-07-01\"}")
                .put(review.path())
                .then()
                .statusCode(409)
                .body("detail", containsString("2022-04-01: 1."));
    }

    @Test
    void anAdditionThatIsNotAcceptedTakesNobodysPlace() {
        review.propose("{\"kind\":\"add\",\"kpi\":\"%s-A\",\"definition\":{\"title\":\"t\"},\"why\":\"w\"}"
                        .formatted(kpi))
                .statusCode(201);
        review.propose("{\"kind\":\"merge\",\"kpi\":\"%1$s\",\"inFavourOf\":[\"%1$s-A\"],\"why\":\"w\"}".formatted(kpi))
                .statusCode(201);
        review.decide(",\"withoutImpact\":true", accepted(2))
                .statusCode(422)
                .body("errors[0].pointer", is("/decisions/0/inFavourOf/0"));
    }

    @Test
    void proposalsComeInPages() {
        review.proposeChange(kpi, NARROWER);
        review.proposeChange(kpi, "{\"title\":\"Other\"}");
        String next = viewer().get(review.path() + "/proposals?limit=1")
                .then()
                .body("items.number", contains(1))
                .extract()
                .path("next");
        viewer().queryParam("cursor", next)
                .get(review.path() + "/proposals")
                .then()
                .body("items.number", contains(2))
                .body("next", nullValue());
        viewer().get(review.path() + "/proposals?standing=maybe").then().statusCode(422);
        viewer().get(review.path() + "/proposals?cursor=x").then().statusCode(422);
        viewer().get(review.path() + "/impact").then().body("several", contains(kpi));
    }

    @Test
    void aProposalsHistoryTellsWhoDidWhat() {
        review.proposeChange(kpi, NARROWER);
        review.decide(",\"withoutImpact\":true", "{\"proposal\":1,\"outcome\":\"deferred\"}")
                .statusCode(200);

        viewer().get("/api/v1/history/proposal/" + review.code + ":1")
                .then()
                .statusCode(200)
                .body("change.what", contains("deferred", "proposed"));
        viewer().get("/api/v1/kpis/" + kpi).then().body("versions", empty()).body("retiredFrom", nullValue());
        eventually(
                "the review's own history is there",
                () -> viewer().get("/api/v1/history/review/" + review.code)
                        .then()
                        .body("change.what", contains("decided", "proposal-added", "opened")));
    }

    private ValidatableResponse close() {
        return editor().header("If-Match", tag(review.path()))
                .post(review.path() + "/closure")
                .then();
    }
}
