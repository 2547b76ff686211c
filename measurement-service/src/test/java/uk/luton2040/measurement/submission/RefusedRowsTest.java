package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.luton2040.measurement.AKpi;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

/** Every rule that refuses a row, and where it points. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusedRowsTest {
    private static final AKpi PERCENTAGE = aKpi();
    private static final AKpi NUMBER = aKpi().ofType("number", 0);
    private static final AKpi RATIO = aKpi().ofType("ratio", 2);
    private static final AKpi BOOLEAN = aKpi().ofType("boolean", 1);
    private static final AKpi RANK = aKpi().ofType("rank", 0);
    private static final AKpi NARRATIVE = aKpi().ofType("narrative", 0);
    private static final AKpi IN_WARDS = aKpi().brokenDownBy(List.of("ward:Biscot", "ward:Crawley"));
    private static final AKpi OF_ANOTHER = aKpi().providedBy("hr", "asc");
    private static final AKpi PROPOSED = aKpi().inState("proposed");
    private static final AKpi RETIRED = aKpi().inState("retired");
    private static final String LONG = "x".repeat(4_001);

    private record Case(String why, AKpi kpi, UnaryOperator<Row> change, String field, String code) {
        @Override
        public String toString() {
            return why;
        }
    }

    private static Case refuses(String why, AKpi kpi, UnaryOperator<Row> change, String field, String code) {
        return new Case(why, kpi, change, field, code);
    }

    static Stream<Case> whichKpi() {
        return Stream.of(
                refuses("no KPI", PERCENTAGE, row -> row.without("kpi"), "kpi", "missing"),
                refuses("an unknown KPI", PERCENTAGE, row -> row.text("kpi", "NO-99"), "kpi", "unknown-kpi"),
                refuses("a KPI with U+0000", PERCENTAGE, row -> row.text("kpi", "A\\u0000"), "kpi", "unknown-kpi"),
                refuses("another's KPI", OF_ANOTHER, row -> row, "kpi", "not-your-kpi"),
                refuses("a proposed KPI", PROPOSED, row -> row, "kpi", "not-active"),
                refuses("a retired KPI", RETIRED, row -> row, "kpi", "not-active"));
    }

    static Stream<Case> whichPeriod() {
        return Stream.of(
                refuses("no period", PERCENTAGE, row -> row.without("period"), "period", "missing"),
                refuses("nonsense", PERCENTAGE, row -> row.text("period", "last summer"), "period", "not-a-period"),
                refuses("U+0000", PERCENTAGE, row -> row.text("period", "2021\\u0000"), "period", "not-a-period"),
                refuses("a month", PERCENTAGE, row -> row.text("period", "2021-06"), "period", "wrong-period"),
                refuses("a year's quarter", PERCENTAGE, row -> row.text("period", "2021-Q2"), "period", "wrong-period"),
                refuses("unopened", PERCENTAGE, row -> row.text("period", "FY2021-Q3"), "period", "period-not-opened"),
                refuses("future", PERCENTAGE, row -> row.text("period", "FY2099-Q1"), "period", "future-period"),
                refuses("old, undated", PERCENTAGE, row -> row.text("period", "FY2019-Q1"), "receivedOn", "historic"),
                refuses(
                        "received in the future",
                        PERCENTAGE,
                        row -> row.text("receivedOn", "2099-01-01"),
                        "receivedOn",
                        "future-date"),
                refuses(
                        "received before there was anything to receive",
                        PERCENTAGE,
                        row -> row.text("receivedOn", "-999999999-01-01"),
                        "receivedOn",
                        "long-past"));
    }

    static Stream<Case> whichCategory() {
        return Stream.of(
                refuses("a part of no parts", PERCENTAGE, r -> r.text("category", "a"), "category", "no-categories"),
                refuses("no part named", IN_WARDS, row -> row, "category", "unknown-category"),
                refuses("an unknown part", IN_WARDS, r -> r.text("category", "Bis"), "category", "unknown-category"));
    }

    static Stream<Case> whichValue() {
        return Stream.of(
                refuses("no value", PERCENTAGE, row -> row.without("value"), "value", "missing"),
                refuses("null", PERCENTAGE, row -> row.value("null"), "value", "missing"),
                refuses("over 100 %", PERCENTAGE, row -> row.value("100.1"), "value", "not-a-percentage"),
                refuses("under 0 %", PERCENTAGE, row -> row.value("-0.1"), "value", "not-a-percentage"),
                refuses("two decimals of one", PERCENTAGE, row -> row.value("12.55"), "value", "too-many-decimals"),
                refuses("a broken count", NUMBER, row -> row.value("12.5"), "value", "too-many-decimals"),
                refuses("a negative count", NUMBER, row -> row.value("-1"), "value", "negative"),
                refuses("almost yes", BOOLEAN, row -> row.value("0.9"), "value", "not-yes-or-no"),
                refuses("more than yes", BOOLEAN, row -> row.value("2"), "value", "not-yes-or-no"),
                refuses("rank 0", RANK, row -> row.value("0"), "value", "not-a-rank"),
                refuses("1e400", NUMBER, row -> row.value("1e400"), "value", "too-many-digits"),
                refuses("1E-400", NUMBER, row -> row.value("1E-400"), "value", "too-many-digits"),
                refuses("1e999999999", NUMBER, row -> row.value("1e999999999"), "value", "too-many-digits"),
                refuses("19 digits", NUMBER, row -> row.value("1234567890123456789"), "value", "too-many-digits"),
                refuses(
                        "a huge denominator",
                        RATIO,
                        row -> row.value("1").with("numerator", "1").with("denominator", "1e300"),
                        "denominator",
                        "too-many-digits"),
                refuses(
                        "a number for a narrative",
                        NARRATIVE,
                        row -> row.text("commentary", "All is well."),
                        "value",
                        "narrative"),
                refuses("a silent narrative", NARRATIVE, row -> row.without("value"), "commentary", "missing"));
    }

    static Stream<Case> whichParts() {
        return Stream.of(
                refuses("half a ratio", PERCENTAGE, parts("12.5", "1", null), "denominator", "half-a-ratio"),
                refuses("the other half", PERCENTAGE, parts("12.5", null, "8"), "denominator", "half-a-ratio"),
                refuses("out of none", PERCENTAGE, parts("0", "0", "0"), "denominator", "not-positive"),
                refuses("9 of 8", PERCENTAGE, parts("100", "9", "8"), "numerator", "numerator-too-large"),
                refuses("a negative part", PERCENTAGE, parts("12.5", "-1", "8"), "numerator", "negative"),
                refuses("1 of 8 is no 13 %", PERCENTAGE, parts("13", "1", "8"), "value", "value-disagrees"));
    }

    static Stream<Case> whichWords() {
        return Stream.of(
                refuses("quality", PERCENTAGE, row -> row.text("quality", "good"), "quality", "unknown-quality"),
                refuses("reason", PERCENTAGE, row -> row.text("reason", "whim"), "reason", "unknown-reason"),
                refuses("a long story", PERCENTAGE, row -> row.text("commentary", LONG), "commentary", "too-long"),
                refuses("a long source", PERCENTAGE, row -> row.text("source", LONG), "source", "too-long"),
                refuses("a long note", PERCENTAGE, row -> row.text("note", LONG), "note", "too-long"),
                refuses("a long id", PERCENTAGE, row -> row.text("id", "i".repeat(201)), "id", "too-long"),
                refuses("NUL", PERCENTAGE, row -> row.text("commentary", "a\\u0000"), "commentary", "bad-character"),
                refuses("NUL in the id", PERCENTAGE, row -> row.text("id", "a\\u0000b"), "id", "bad-character"),
                refuses("half a pair", PERCENTAGE, row -> row.text("note", "a\\ud800"), "note", "bad-character"));
    }

    private static UnaryOperator<Row> parts(
            String value,
            @org.jspecify.annotations.Nullable String numerator,
            @org.jspecify.annotations.Nullable String denominator) {
        return row -> row.value(value).with("numerator", "" + numerator).with("denominator", "" + denominator);
    }

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @ParameterizedTest
    @MethodSource({"whichKpi", "whichPeriod", "whichCategory", "whichValue", "whichParts", "whichWords"})
    void aRowIsRefusedWithAPointerToItsFault(Case refused) {
        // Given
        String kpi = refused.kpi().known();

        // When
        var answer = submit(refused.change().apply(aRow(kpi, "FY2021-Q2")));

        // Then
        answer.then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", is("/problems/rows-rejected"))
                .body("errors.pointer", hasItem("/measurements/0/" + refused.field()))
                .body(
                        "errors.find { it.pointer == '/measurements/0/%s' }.code".formatted(refused.field()),
                        is(refused.code()));
        assertThat(kept(kpi)).isZero();
    }

    @Test
    void everyFaultOfARowIsNamedAtOnce() {
        // Given
        String kpi = aKpi().known();

        // When
        var answer = submit(aRow(kpi, "2021-06").value("120").text("quality", "good"));

        // Then
        answer.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        is(List.of("/measurements/0/period", "/measurements/0/value", "/measurements/0/quality")));
    }

    @Test
    void theSameValueTwiceNamesItsTwin() {
        // Given
        String kpi = aKpi().known();

        // When
        var answer = submit(
                aRow(kpi, "FY2021-Q1"),
                aRow(kpi, "FY2021-Q2"),
                aRow(kpi, "FY2021-Q1").value("13"));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", is("/measurements/2/period"))
                .body("errors[0].code", is("twice"))
                .body("errors[0].message", is("Row 0 already gives this value."));
        assertThat(kept(kpi)).isZero();
    }
}
