package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.accepted;
import static uk.luton2040.measurement.Api.decide;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.published;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.Row.submission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RevisionsTest {
    private Row row = aRow("set before each test", "FY2021-Q2");

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
        row = aRow(aKpi().known(), "FY2021-Q2").value("10");
    }

    @Test
    void beforePublicationANewValueReplacesTheOld() {
        // Given
        UUID id = accepted(row);

        // When
        UUID again = accepted(row.value("20"));

        // Then
        assertThat(again).isEqualTo(id);
        revisions(id).body("number", contains(1)).body("value", contains(20));
        housing().get("/api/v1/measurements/" + id).then().header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10.0", "1e1"})
    void theSameValueAgainChangesNothing(String written) {
        // Given
        UUID id = published(row);

        // When
        var answer = submit(row.value(written));

        // Then
        answer.then().statusCode(201).body("rows[0].outcome", is("unchanged"));
        revisions(id).body("number", contains(1));
        housing().get("/api/v1/measurements/" + id).then().header("ETag", "\"3\"");
    }

    @Test
    void afterPublicationARevisionNeedsAReason() {
        // Given
        published(row);

        // When
        var answer = submit(row.value("20"));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", is("/measurements/0/reason"))
                .body("errors[0].code", is("reason-needed"));
    }

    @Test
    void aPublishedValueDoesNotBecomeInventedWithoutAReason() {
        // Given
        published(row);

        // When
        var answer = housing()
                .body("{\"illustrative\":true,\"measurements\":[%s]}".formatted(row))
                .post("/api/v1/submissions");

        // Then
        answer.then().statusCode(422).body("errors[0].code", is("reason-needed"));
    }

    @Test
    void aRevisionStandsBesideTheFirstWhichStaysAsItWas() {
        // Given
        UUID id = published(row);

        // When
        accepted(row.value("20").text("reason", "correction").text("note", "Two blocks were missing."));

        // Then
        revisions(id)
                .body("number", contains(1, 2))
                .body("value", contains(10, 20))
                .body("standing", contains("published", "submitted"))
                .body("[1].reason", is("correction"));
        decide(id, "approval", "\"4\"").then().statusCode(200);
        decide(id, "publication", "\"5\"").then().statusCode(200);
        revisions(id).body("standing", contains("published", "published")).body("value", contains(10, 20));
    }

    @Test
    void anUnpublishedRevisionIsReplacedNotMultiplied() {
        // Given
        UUID id = published(row);
        accepted(row.value("20").text("reason", "correction"));

        // When
        accepted(row.value("30").text("reason", "methodology"));

        // Then
        revisions(id).body("number", contains(1, 2)).body("value", contains(10, 30));
    }

    @Test
    void pagesOfMeasurementsMissNoneAndRepeatNone() {
        // Given
        String kpi = aKpi().collected("monthly").known();
        Row[] rows = java.util.stream.Stream.iterate(
                        uk.luton2040.measures.period.Period.parse("2019-01"), uk.luton2040.measures.period.Period::next)
                .limit(7)
                .map(month -> aRow(kpi, month.code()).text("receivedOn", "2020-01-31"))
                .toArray(Row[]::new);
        housing().body(submission(rows)).post("/api/v1/submissions").then().statusCode(201);

        // When
        var first = housing().get("/api/v1/measurements?limit=5&kpi=" + kpi);
        String next = first.then().extract().path("next");
        var second = housing().get("/api/v1/measurements?limit=5&kpi=%s&cursor=%s".formatted(kpi, next));

        // Then
        var ids = new java.util.ArrayList<String>(first.<java.util.List<String>>path("items.id"));
        ids.addAll(second.path("items.id"));
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.<String>path("next")).isNull();
    }

    private static ValidatableResponse revisions(UUID id) {
        return housing()
                .get("/api/v1/measurements/%s/revisions".formatted(id))
                .then()
                .statusCode(200);
    }
}
