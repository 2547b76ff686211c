package uk.luton2040.measurement.measurement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.accepted;
import static uk.luton2040.measurement.Api.as;
import static uk.luton2040.measurement.Api.decide;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.hr;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Api.published;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;

/** A query is a conversation that ends in an approval, a revision or a withdrawal; all of it can be read. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QueriesTest {

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aQueryIsAnsweredThenTheValueApproved() {
        // Given
        String kpi = aKpi().known();
        UUID id = accepted(aRow(kpi, "FY2021-Q2"));

        // When
        say(officer(), id, "query", 1, "Why the jump?")
                .statusCode(200)
                .body("newest.standing", is("queried"))
                .body("newest.answered", is(false));
        decide(id, "approval", "\"2\"").then().statusCode(409).body("detail", containsString("answered"));
        waitsFor(kpi, "queried", "Answer");
        say(housing(), id, "answer", 2, "A new block of 40 homes was let.")
                .statusCode(200)
                .body("newest.answered", is(true));
        waitsFor(kpi, "submitted", "Nothing to send");
        decide(id, "approval", "\"3\"").then().statusCode(200);

        // Then
        housing()
                .get("/api/v1/measurements/%s/decisions".formatted(id))
                .then()
                .body("kind", contains("queried", "answered", "approved"))
                .body("words", contains("Why the jump?", "A new block of 40 homes was let.", null))
                .body("who", contains("performance-office", "partner-housing", "performance-office"));
    }

    @Test
    void whatIsAnsweredIsFoundApartFromWhatIsNot() {
        // Given
        String kpi = aKpi().known();
        UUID waiting = accepted(aRow(kpi, "FY2021-Q2"));
        UUID answered = accepted(aRow(kpi, "FY2021-Q1"));
        say(officer(), waiting, "query", 1, "Why the jump?").statusCode(200);
        say(officer(), answered, "query", 1, "Why the jump?").statusCode(200);
        say(housing(), answered, "answer", 2, "A new block of 40 homes was let.")
                .statusCode(200);

        // Then
        String all = "/api/v1/measurements?standing=queried&kpi=" + kpi;
        officer().get(all).then().body("items", hasSize(2));
        officer().get(all + "&answered=true").then().body("items.id", contains(answered.toString()));
        officer().get(all + "&answered=false").then().body("items.id", contains(waiting.toString()));
        officer().get(all + "&answered=perhaps").then().statusCode(422);
    }

    @Test
    void whatIsQueriedSaysWhatWasAskedAndAnsweredLast() {
        // Given
        String kpi = aKpi().known();
        UUID queried = accepted(aRow(kpi, "FY2021-Q2"));
        UUID unasked = accepted(aRow(kpi, "FY2021-Q1"));
        String all = "/api/v1/measurements?kpi=" + kpi;
        String queries = "items.findAll { it.query != null }";
        say(officer(), queried, "query", 1, "Why the jump?")
                .statusCode(200)
                .body("query.question", is("Why the jump?"));
        say(housing(), queried, "answer", 2, "A new block of 40 homes was let.").statusCode(200);

        // Then
        officer()
                .get(all)
                .then()
                .body(queries + ".id", contains(queried.toString()))
                .body(queries + ".query.question", contains("Why the jump?"))
                .body(queries + ".query.answer", contains("A new block of 40 homes was let."));
        assertThat(measurement(queried).getString("query.answer")).isEqualTo("A new block of 40 homes was let.");
        assertThat(measurement(unasked).getString("query")).isNull();

        // When
        say(officer(), queried, "query", 3, "Since when?").statusCode(200);

        // Then
        officer()
                .get(all)
                .then()
                .body(queries + ".query.question", contains("Since when?"))
                .body(queries + ".query.answer", contains(nullValue()));
        say(housing(), queried, "answer", 4, "Since May.").statusCode(200);
        decide(queried, "approval", "\"5\"").then().statusCode(200);
        officer().get(all).then().body(queries, hasSize(0));
    }

    private static void waitsFor(String kpi, String state, String next) {
        housing()
                .get("/api/v1/returns?period=FY2021-Q2&kpi=" + kpi)
                .then()
                .body("items.state", contains(state))
                .body("items[0].next", startsWith(next));
    }

    @Test
    void aQueryEndsInARevision() {
        // Given
        String kpi = aKpi().known();
        UUID id = accepted(aRow(kpi, "FY2021-Q2").value("10"));
        say(officer(), id, "query", 1, "Is it a percentage?").statusCode(200);

        // When
        accepted(aRow(kpi, "FY2021-Q2").value("90"));

        // Then
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("submitted");
        officer()
                .get("/api/v1/measurements/%s/replaced-drafts".formatted(id))
                .then()
                .body("reading.value", contains(10))
                .body("submittedBy", contains("partner-housing"));
    }

    @Test
    void aWholeListIsQueriedAtOnce() {
        // Given
        String kpi = aKpi().known();
        accepted(aRow(kpi, "FY2021-Q1"));
        UUID second = accepted(aRow(kpi, "FY2021-Q2"));

        // When
        officer()
                .body("{\"filter\":{\"kpi\":\"%s\"},\"words\":\"Please add a commentary.\"}".formatted(kpi))
                .post("/api/v1/queries")
                .then()
                .statusCode(200)
                .body("queried", is(2));

        // Then
        assertThat(measurement(second).getString("newest.standing")).isEqualTo("queried");
    }

    @Test
    void anEditAfterApprovalShowsThatTheApprovalIsStale() {
        // Given
        String kpi = aKpi().known();
        UUID id = accepted(aRow(kpi, "FY2021-Q2").value("10"));
        decide(id, "approval", "\"1\"").then().body("newest.approved.stale", is(false));

        // When
        accepted(aRow(kpi, "FY2021-Q2").value("90"));

        // Then
        assertThat(measurement(id).getBoolean("newest.approved.stale")).isTrue();
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("submitted");
    }

    @Test
    void aWithdrawnRevisionBringsBackThePublishedOne() {
        // Given
        String kpi = aKpi().known();
        UUID id = published(aRow(kpi, "FY2021-Q2").value("10"));
        accepted(aRow(kpi, "FY2021-Q2").value("90").text("reason", "correction"));

        // When
        say(housing(), id, "withdrawal", 4, "It was right after all.").statusCode(200);

        // Then
        assertThat(measurement(id).getString("newest.standing")).isEqualTo("published");
        assertThat(measurement(id).getInt("newest.value")).isEqualTo(10);
        officer().get("/api/v1/measurements/%s/revisions".formatted(id)).then().body("number", contains(1));
        say(housing(), id, "withdrawal", 5, "This too.").statusCode(409);
    }

    @Test
    void onlyItsProviderAnswersAndOnlyWhatWasAsked() {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        say(housing(), id, "answer", 1, "Nobody asked.").statusCode(409);
        say(officer(), id, "query", 1, " ").statusCode(422).body("errors[0].pointer", is("/words"));
        say(officer(), id, "query", 9, "Why?").statusCode(412);
        say(officer(), id, "query", 1, "Why?").statusCode(200);
        say(hr(), id, "answer", 2, "Because.").statusCode(404);
        say(officer(), id, "answer", 2, "Because.").statusCode(403);
        say(hr(), id, "withdrawal", 2, "Away with it.").statusCode(404);
        say(housing(), id, "query", 2, "Why?").statusCode(403);
        say(as("manager-housing"), id, "answer", 2, "Because.").statusCode(200);
    }

    @Test
    void anOfficerWhoIsAPartnerTooSpeaksForItsOwnOrganisationAlone() {
        // Given
        RequestSpecification both = given().auth()
                .oauth2(TemporaryClients.ofOfficerOfHr())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"");
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));
        say(officer(), id, "query", 1, "Why?").statusCode(200);

        // Then
        String path = "/api/v1/measurements/" + id;
        given().spec(both).get(path).then().statusCode(200);
        given().spec(both)
                .body("{\"words\":\"Because.\"}")
                .post(path + "/answer")
                .then()
                .statusCode(404);
        given().spec(both).post(path + "/confirmation").then().statusCode(404);
    }

    private static ValidatableResponse say(RequestSpecification who, UUID id, String what, int revision, String words) {
        return who.header("If-Match", "\"%d\"".formatted(revision))
                .body("{\"words\":\"%s\"}".formatted(words))
                .post("/api/v1/measurements/%s/%s".formatted(id, what))
                .then();
    }
}
