package uk.luton2040.measurement.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.Publisher;
import uk.luton2040.testkit.RealParts;

/** How many approvals are needed is data, scorecard by scorecard. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ApprovalPolicyTest {
    private final String scorecard = "scorecard-" + UUID.randomUUID();

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
        lists(scorecard);
        eventually(
                "the service knows " + scorecard,
                () -> officer().get(path()).then().statusCode(200));
    }

    @Test
    void aScorecardTheCatalogueHasNotToldOfHasNoPolicy() {
        officer().get("/api/v1/approval-policies/nowhere").then().statusCode(404);
        officer()
                .header("If-Match", "\"0\"")
                .body("{\"levels\":0}")
                .put("/api/v1/approval-policies/nowhere")
                .then()
                .statusCode(404);
    }

    @Test
    void oneLevelIsUsual() {
        officer()
                .get(path())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("levels", is(1))
                .body("fourEyes", is(true));
    }

    @Test
    void publishedValuesAreRevisedTogetherAgainAndAgain() {
        // Given
        List<String> kpis = Stream.generate(() -> aKpi().known()).limit(10).toList();
        decide(0, "\"0\"").then().statusCode(200);
        lists(scorecard, kpis.toArray(String[]::new));
        eventually(
                "all are published at once",
                () -> assertThat(revise(kpis, "" + System.nanoTime() % 100).<List<String>>path("rows.standing"))
                        .containsOnly("published"));

        // When
        List<Response> answers =
                Stream.of("1", "2", "3").map(value -> revise(kpis, value)).toList();

        // Then
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.<List<String>>path("rows.standing"))
                        .hasSize(10)
                        .containsOnly("published"));
    }

    private static Response revise(List<String> kpis, String value) {
        return submit(kpis.stream()
                .map(kpi -> aRow(kpi, "FY2021-Q2").value(value).text("reason", "correction"))
                .toArray(Row[]::new));
    }

    @Test
    void withZeroLevelsAValueIsPublishedAtOnce() {
        // Given
        String kpi = aKpi().known();
        decide(0, "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
        lists(scorecard, kpi);

        // Then
        eventually("a value of " + kpi + " is published at once", () -> {
            String standing = submit(aRow(kpi, "FY2021-Q2")
                            .value("" + System.nanoTime() % 100)
                            .text("reason", "correction"))
                    .path("rows[0].standing");
            assertThat(standing).isEqualTo("published");
        });
    }

    @Test
    void withZeroLevelsADoubtfulValueWaitsForItsComment() {
        // Given: a year of 49 and 51 in turn
        String kpi = aKpi().ofType("number", 0)
                .collected("monthly")
                .behaving("snapshot")
                .known();
        decide(0, "\"0\"").then().statusCode(200);
        lists(scorecard, kpi);
        submit(IntStream.range(0, 12)
                        .mapToObj(month -> aRow(
                                        kpi,
                                        YearMonth.of(2020, 7).plusMonths(month).toString())
                                .value(month % 2 == 0 ? "49" : "51")
                                .text("receivedOn", "2021-07-05"))
                        .toArray(Row[]::new))
                .then()
                .statusCode(201);
        eventually("a value of " + kpi + " is published at once", () -> {
            String standing = submit(aRow(kpi, "2021-06")
                            .value("" + (48 + System.nanoTime() % 5))
                            .text("reason", "correction"))
                    .path("rows[0].standing");
            assertThat(standing).isEqualTo("published");
        });

        // When
        Row jump = aRow(kpi, "2021-07").value("900");

        // Then
        submit(jump).then().statusCode(201).body("rows[0].standing", is("submitted"));
        submit(jump.text("commentary", "A block of 850 homes was taken over in July."))
                .then()
                .statusCode(201)
                .body("rows[0].standing", is("published"));
    }

    @Test
    void aKpiOnAStricterScorecardTooStillWaits() {
        // Given
        String free = aKpi().known();
        String bound = aKpi().known();
        decide(0, "\"0\"").then().statusCode(200);
        lists("strict-" + scorecard, bound);
        lists(scorecard, free, bound);
        eventually(
                "a value of " + free + " is published at once",
                () -> assertThat(submit(aRow(free, "FY2021-Q2")
                                        .value("" + System.nanoTime() % 100)
                                        .text("reason", "correction"))
                                .<String>path("rows[0].standing"))
                        .isEqualTo("published"));

        // Then
        submit(aRow(bound, "FY2021-Q2")).then().body("rows[0].standing", is("submitted"));
    }

    @Test
    void aDecisionNamesTheOneItReplaces() {
        officer().body("{\"levels\":0}").put(path()).then().statusCode(428);
        decide(0, "\"0\"").then().statusCode(200);
        decide(1, "\"0\"").then().statusCode(412);
        decide(1, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        officer()
                .get(path() + "/history")
                .then()
                .body("levels", is(List.of(0, 1)))
                .body("fourEyes", is(List.of(true, true)));
    }

    @Test
    void ofManyDecisionsAtOnceOneCounts() {
        // When
        List<Integer> answers = AtOnce.run(6, i -> decide(0, "\"0\"").statusCode());

        // Then
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412 || status == 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"levels\":3}", "{\"levels\":-1}", "{}"})
    void noOtherNumberOfLevelsExists(String body) {
        officer()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/levels"));
    }

    @Test
    void onlyTheOfficeDecides() {
        housing()
                .header("If-Match", "\"0\"")
                .body("{\"levels\":0}")
                .put(path())
                .then()
                .statusCode(403);
        housing().get(path()).then().statusCode(403);
    }

    private String path() {
        return "/api/v1/approval-policies/" + scorecard;
    }

    private Response decide(int levels, String ifMatch) {
        return officer()
                .header("If-Match", ifMatch)
                .body("{\"levels\":%d}".formatted(levels))
                .put(path());
    }

    private static void lists(String scorecard, String... kpis) {
        List<ScorecardState.Line> lines = Stream.of(kpis)
                .map(kpi -> new ScorecardState.Line(null, List.of(kpi), null, null, "Line of " + kpi, null, null))
                .toList();
        var state = new ScorecardState(scorecard, "A scorecard", "quarterly", List.of(), lines);
        var change = new Change("imported", "catalogue-office", Instant.parse("2021-11-15T09:30:00Z"));
        Publisher.publish(
                AKpi.topicPrefix(),
                Event.of(scorecard, kpis.length + 1, change, state).in(1));
    }
}
