package uk.luton2040.measurement.submission;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.hr;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.measurement.Row.submission;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

/** A value is judged by the definition in force on the last day of its period, not by today's. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DefinitionInForceTest {
    private static final String BETWEEN_THE_QUARTERS = "2021-07-01";

    private record Case(
            String why, AKpi earlier, UnaryOperator<AKpi> change, UnaryOperator<Row> newRow, String refusal) {
        @Override
        public String toString() {
            return why;
        }
    }

    /** Each with a row that is right since the change and wrong before it. */
    static Stream<Case> changes() {
        return Stream.of(
                new Case(
                        "value type",
                        aKpi().ofType("percentage", 1),
                        kpi -> kpi.ofType("number", 1),
                        row -> row.value("120"),
                        "not-a-percentage"),
                new Case(
                        "decimals",
                        aKpi().ofType("number", 0),
                        kpi -> kpi.ofType("number", 1),
                        row -> row.value("0.5"),
                        "too-many-decimals"),
                new Case(
                        "better when",
                        aKpi().ofType("number", 1),
                        kpi -> kpi.betterWhen("range"),
                        row -> row.value("-1"),
                        "negative"),
                new Case(
                        "frequency",
                        aKpi().collected("quarterly"),
                        kpi -> kpi.collected("monthly"),
                        row -> row.text("period", isFirst(row) ? "2021-06" : "2021-09"),
                        "wrong-period"),
                new Case(
                        "calendar",
                        aKpi().inYears("financial"),
                        kpi -> kpi.inYears("calendar"),
                        row -> row.text("period", isFirst(row) ? "2021-Q2" : "2021-Q3"),
                        "wrong-period"),
                new Case(
                        "categories",
                        aKpi().brokenDownBy(List.of("male", "female")),
                        kpi -> kpi.brokenDownBy(List.of("male", "female", "other")),
                        row -> row.text("category", "other"),
                        "unknown-category"));
    }

    private static boolean isFirst(Row row) {
        return row.toString().contains("FY2021-Q1");
    }

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatChangedBetweenTwoQuartersHoldsForTheSecondAlone(Case change) {
        // Given
        String kpi = change.earlier()
                .changedFrom(BETWEEN_THE_QUARTERS, change.change())
                .known();

        // When
        var first = submit(change.newRow().apply(aRow(kpi, "FY2021-Q1")));
        var second = submit(change.newRow().apply(aRow(kpi, "FY2021-Q2")));

        // Then
        first.then().statusCode(422).body("errors.code", is(List.of(change.refusal())));
        second.then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"2021-09-30, 422", "2021-10-01, 201"})
    void theLastDayOfThePeriodDecides(String since, int status) {
        // Given
        String kpi = aKpi().ofType("number", 0)
                .changedFrom(since, changed -> changed.ofType("percentage", 0))
                .known();

        // When
        var answer = submit(aRow(kpi, "FY2021-Q2").value("120"));

        // Then
        answer.then().statusCode(status);
    }

    @Test
    void aCorrectionHoldsInsteadOfWhatItCorrects() {
        // Given
        String kpi = aKpi().ofType("number", 0)
                .changedFrom(BETWEEN_THE_QUARTERS, mistaken -> mistaken.ofType("percentage", 0))
                .changedFrom(BETWEEN_THE_QUARTERS, corrected -> corrected.ofType("number", 1))
                .known();

        // When
        var answer = submit(aRow(kpi, "FY2021-Q2").value("120.5"));

        // Then
        answer.then().statusCode(201);
    }

    @Test
    void aProviderOfThePastStillReportsItsPeriodsAndItsSuccessorTheLaterOnes() {
        // Given
        String kpi = aKpi().providedBy("housing")
                .changedFrom(BETWEEN_THE_QUARTERS, passedOn -> passedOn.providedBy("hr"))
                .known();
        String first = submission(aRow(kpi, "FY2021-Q1"));
        String second = submission(aRow(kpi, "FY2021-Q2"));

        // Then
        Api.housing().body(first).post("/api/v1/submissions").then().statusCode(201);
        hr().body(second).post("/api/v1/submissions").then().statusCode(201);
        Api.housing()
                .body(second)
                .post("/api/v1/submissions")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("not-your-kpi"))
                .body("errors[0].message", is(kpi + " is not provided by housing on 2021-09-30."));
        hr().body(first).post("/api/v1/submissions").then().statusCode(422).body("errors[0].code", is("not-your-kpi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "retired"}) // as its event says before and after the day itself
    void aRetiredKpiTakesLateValuesOfThePeriodsThatEndedBeforeIt(String lifeCycle) {
        // Given
        String kpi = aKpi().retiredFrom(BETWEEN_THE_QUARTERS).inState(lifeCycle).known();

        // When
        var before = submit(aRow(kpi, "FY2021-Q1"));
        var after = submit(aRow(kpi, "FY2021-Q2"));

        // Then
        before.then().statusCode(201);
        after.then()
                .statusCode(422)
                .body("errors[0].code", is("not-active"))
                .body("errors[0].message", is(kpi + " is not being collected on 2021-09-30."));
    }

    @Test
    void aKpiThatIsOnlyProposedTakesNothingEvenIfItIsToBeRetired() {
        // Given
        String kpi = aKpi().retiredFrom("2022-01-01").inState("proposed").known();

        // When
        var answer = submit(aRow(kpi, "FY2021-Q2"));

        // Then
        answer.then().statusCode(422).body("errors[0].code", is("not-active"));
    }

    @Test
    void withoutAPeriodThatCanBeReadTodaysDefinitionJudges() {
        // Given
        String kpi = aKpi().ofType("number", 0)
                .changedFrom(BETWEEN_THE_QUARTERS, changed -> changed.ofType("percentage", 0))
                .changedFrom("2099-04-01", planned -> planned.ofType("number", 0))
                .known();

        // When
        var answer = submit(aRow(kpi, "last summer").value("120"));

        // Then
        answer.then().statusCode(422).body("errors.code", containsInAnyOrder("not-a-period", "not-a-percentage"));
    }

    @Test
    void anEventOfBeforeVersionsWereToldHoldsForEveryPeriod() {
        // Given
        String kpi = aKpi().ofType("number", 0).knownWithoutVersions();

        // When
        var good = submit(
                aRow(kpi, "FY2019-Q1").value("120").text("receivedOn", "2019-07-20"),
                aRow(kpi, "FY2021-Q2").value("120"));
        var bad = submit(aRow(kpi, "FY2021-Q1").value("0.5"));

        // Then
        good.then().statusCode(201);
        bad.then().statusCode(422).body("errors.code", hasItem("too-many-decimals"));
    }
}
