package uk.luton2040.catalogue.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.catalogue.LutonFiles.editor;
import static uk.luton2040.catalogue.LutonFiles.viewer;
import static uk.luton2040.catalogue.review.Reviewing.aKpi;
import static uk.luton2040.catalogue.review.Reviewing.accepted;
import static uk.luton2040.catalogue.review.Reviewing.tag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

/** What members decide on proposals, and how it reads back. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DecisionTest {
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
    void nobodyDecidesUnseenUnlessTheySaySo() {
        // Given
        review.proposeChange(kpi, NARROWER);

        // Then
        review.decide("", accepted(1))
                .statusCode(409)
                .body("detail", containsString("are now: 1."))
                .body("errors.pointer", contains("/withoutImpact"))
                .body("errors.message", contains(not(containsString("withoutImpact"))));
        review.decide(",\"withoutImpact\":true", accepted(1)).statusCode(200);
    }

    @Test
    void anAcceptedChangeTakesHoldOnItsDayAndTheImpactStandsStill() {
        // Given
        review.proposeChange(kpi, NARROWER);
        review.reportingAnswers(1, kpi, 1, 1);

        // When
        review.decide("", accepted(1))
                .statusCode(200)
                .body("standing", contains("accepted"))
                .body("decision.minutes", contains("Executive, item 7"));

        // Then
        viewer().get("/api/v1/kpis/" + kpi + "?on=2022-03-31").then().body("rule.tolerance", is(0.10f));
        viewer().get("/api/v1/kpis/" + kpi + "?on=2022-04-01").then().body("rule.tolerance", is(0.02f));
        viewer().get("/api/v1/history/kpi/" + kpi)
                .then()
                .body("change.what", hasItem("reviewed"))
                .body("change.why", hasItem("Review %s: Executive, item 7".formatted(review.code)));
        review.answer(1, kpi, 1, 2);
        String other = aKpi();
        review.proposeChange(other, NARROWER);
        review.reportingAnswers(2, other, 1, 3);
        viewer().get(review.path() + "/proposals/1/impact")
                .then()
                .body("answer", is("decided"))
                .body("calculation", is("test-1"));
    }

    @Test
    void manyAreDecidedAtOnceAndReadBackAsAChangeLog() {
        // Given
        String merged = aKpi();
        String split = aKpi();
        review.proposeChange(kpi, NARROWER).statusCode(201);
        review.propose("""
                {"kind":"target","kpi":"%s","target":{"period":"FY2022","value":900,"source":"Executive"},"why":"stretch"}
                """.formatted(kpi)).statusCode(201);
        review.propose("{\"kind\":\"merge\",\"kpi\":\"%s\",\"inFavourOf\":[\"%s\"],\"why\":\"the same\"}"
                        .formatted(merged, kpi))
                .statusCode(201);
        review.propose("""
                {"kind":"add","kpi":"%s-A","why":"of its own","definition":{"title":"Trees alive","valueType":"number",
                "unit":"trees","betterWhen":"higher","frequency":"annual","providers":["climate-team"]}}
                """.formatted(kpi)).statusCode(201);
        review.propose("{\"kind\":\"split\",\"kpi\":\"%s\",\"inFavourOf\":[\"%s-A\",\"%s\"],\"why\":\"two measures\"}"
                        .formatted(split, kpi, kpi))
                .statusCode(201);
        review.propose("{\"kind\":\"retire\",\"kpi\":\"%s\",\"why\":\"no use\"}".formatted(aKpi()))
                .statusCode(201);

        // When
        review.decide(
                        ",\"withoutImpact\":true",
                        accepted(5),
                        accepted(1),
                        accepted(2),
                        accepted(3),
                        accepted(4),
                        "{\"proposal\":6,\"outcome\":\"rejected\",\"why\":\"scrutiny wants it\"}")
                .statusCode(200);

        // Then
        viewer().get("/api/v1/kpis/" + merged)
                .then()
                .body("forwardsTo", contains(kpi))
                .body("retiredFrom", is("2022-04-01"));
        viewer().get("/api/v1/kpis/" + split).then().body("forwardsTo", contains(kpi + "-A", kpi));
        viewer().get("/api/v1/kpis/" + kpi)
                .then()
                .body("succeeds", hasItems(merged, split))
                .body("targets.find { it.period == 'FY2022' }.value", is(900));
        viewer().get("/api/v1/kpis/" + kpi + "-A").then().body("lifeCycle", is("active"));
        viewer().accept(ContentType.JSON)
                .get(review.path() + "/change-log")
                .then()
                .body("open", is(0))
                .body("entries.proposal", contains(1, 2, 3, 4, 5, 6))
                .body("entries[1].sentences", contains("The target for 2022/23 is 900 trees; before, there was none."))
                .body("entries[2].sentences", contains("It is merged into %s from 1 April 2022.".formatted(kpi)))
                .body("entries[3].sentences", contains("“Trees alive” is new from 1 April 2022."))
                .body("entries[5].outcome", is("rejected"))
                .body("entries[5].decidedBecause", is("scrutiny wants it"));
        viewer().accept("text/markdown")
                .get(review.path() + "/change-log")
                .then()
                .statusCode(200)
                .body(containsString("## 1. %s, Trees planted: accepted".formatted(kpi)))
                .body(containsString("- Rule, tolerance was 0.10 and is now 0.02."));
    }

    @Test
    void oneDecisionThatCannotBeKeptKeepsNone() {
        // Given
        review.proposeChange(kpi, NARROWER);
        String gone = aKpi();
        review.proposeChange(gone, NARROWER);
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag("/api/v1/kpis/" + gone))
                .body("{\"to\":\"retired\",\"why\":\"meanwhile\"}")
                .post("/api/v1/kpis/" + gone + "/transitions")
                .then()
                .statusCode(200);

        // When
        review.decide(",\"withoutImpact\":true", accepted(1), accepted(2))
                .statusCode(409)
                .body("errors[0].pointer", is("/decisions/1"));

        // Then
        viewer().get(review.path() + "/proposals?standing=open").then().body("items", hasSize(2));
        viewer().get("/api/v1/kpis/" + kpi).then().body("versions", empty());
    }

    @Test
    void whatCannotBeDecidedIsPointedAt() {
        review.proposeChange(kpi, NARROWER);
        review.decide("", accepted(9)).statusCode(422).body("errors[0].pointer", is("/decisions/0/proposal"));
        review.decide("", accepted(1), accepted(1)).statusCode(422).body("errors[0].code", is("twice"));
        review.decide("", "{\"proposal\":1,\"outcome\":\"maybe\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/decisions/0/outcome"));
        review.decide("").statusCode(422).body("errors[0].pointer", is("/decisions"));
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"minutes\":\"m\",\"withoutImpact\":true,\"decisions\":[%s]}".formatted(accepted(1)))
                .post(review.path() + "/decisions")
                .then()
                .statusCode(412);
        review.decide(",\"withoutImpact\":true", accepted(1)).statusCode(200);
        review.decide(",\"withoutImpact\":true", accepted(1))
                .statusCode(409)
                .body("errors[0].pointer", is("/decisions/0"));
    }

    @Test
    void twoAcceptedChangesForADayToComeBothHoldOnIt() {
        // Given
        String day = ",\"effectiveFrom\":\"2999-04-01\",\"why\":\"w\"}";
        review.propose("{\"kind\":\"change\",\"kpi\":\"%s\",\"changes\":%s%s".formatted(kpi, NARROWER, day))
                .statusCode(201);
        review.propose("{\"kind\":\"change\",\"kpi\":\"%s\",\"changes\":{\"title\":\"Trees alive\"}%s"
                        .formatted(kpi, day))
                .statusCode(201);

        // When
        review.decide(",\"withoutImpact\":true", accepted(1), accepted(2)).statusCode(200);

        // Then
        viewer().get("/api/v1/kpis/" + kpi + "?on=2999-04-01")
                .then()
                .body("rule.tolerance", is(0.02f))
                .body("title", is("Trees alive"));
        viewer().get("/api/v1/kpis/" + kpi)
                .then()
                .body("rule.tolerance", is(0.10f))
                .body("title", is("Trees planted"));
    }

    @Test
    void twoKpisCannotGiveWayToEachOther() {
        // Given
        String other = aKpi();
        String merge =
                "{\"kind\":\"merge\",\"kpi\":\"%s\",\"inFavourOf\":[\"%s\"],\"effectiveFrom\":\"2999-04-01\",\"why\":\"w\"}";
        review.propose(merge.formatted(kpi, other)).statusCode(201);
        review.propose(merge.formatted(other, kpi)).statusCode(201);

        // Then
        review.decide(",\"withoutImpact\":true", accepted(1), accepted(2))
                .statusCode(422)
                .body("errors[0].pointer", is("/decisions/1/inFavourOf/0"));
        review.decide(",\"withoutImpact\":true", accepted(1)).statusCode(200);
        review.propose("{\"kind\":\"retire\",\"kpi\":\"%s\",\"why\":\"w\"}".formatted(kpi))
                .statusCode(409);
    }

    @Test
    void whoDecidesHasReadTheProposalsAsTheyAre() {
        // Given
        review.proposeChange(kpi, NARROWER);
        String read = tag(review.path());
        editor().contentType(ContentType.JSON)
                .header("If-Match", tag(review.path() + "/proposals/1"))
                .body(
                        "{\"kind\":\"change\",\"kpi\":\"%s\",\"changes\":{\"rule\":{\"tolerance\":0.5}},\"why\":\"wider\"}"
                                .formatted(kpi))
                .put(review.path() + "/proposals/1")
                .then()
                .statusCode(200);

        // Then
        editor().contentType(ContentType.JSON)
                .header("If-Match", read)
                .body("{\"minutes\":\"m\",\"withoutImpact\":true,\"decisions\":[%s]}".formatted(accepted(1)))
                .post(review.path() + "/decisions")
                .then()
                .statusCode(412);
    }

    @Test
    void theChangeLogTellsOnlyWhatMembersSawAndNobodyWritesIntoIt() {
        // Given
        review.propose("{\"kind\":\"change\",\"kpi\":\"%s\",\"changes\":%s,\"why\":\"x\\n\\n## 9. forged: *accepted*\"}"
                        .formatted(kpi, NARROWER))
                .statusCode(201);

        // When
        review.decide(",\"withoutImpact\":true", accepted(1)).statusCode(200);

        // Then
        viewer().get(review.path() + "/proposals/1/impact").then().body("answer", is("awaited"));
        viewer().accept(ContentType.JSON)
                .get(review.path() + "/change-log")
                .then()
                .body("entries[0].impact", nullValue());
        viewer().accept("text/markdown")
                .get(review.path() + "/change-log")
                .then()
                .body(containsString("Proposed because: x \\#\\# 9. forged: \\*accepted\\*"));
    }

    @Test
    void onlyEditorsDecideAndUnknownReviewsAreNotFound() {
        viewer().contentType(ContentType.JSON)
                .body("{}")
                .post(review.path() + "/decisions")
                .then()
                .statusCode(403);
        viewer().get("/api/v1/reviews/t-none").then().statusCode(404);
        viewer().get("/api/v1/reviews/t-none/impact").then().statusCode(404);
        viewer().get("/api/v1/reviews/t-none/change-log").then().statusCode(404);
        viewer().get(review.path() + "/proposals/7").then().statusCode(404);
        viewer().get(review.path() + "/proposals/7/impact").then().statusCode(404);
        editor().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"title\":\"T\",\"plan\":\"none\",\"effectiveFrom\":\"2022-04-01\"}")
                .put("/api/v1/reviews/t-other")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/plan"));
    }
}
