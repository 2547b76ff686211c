package uk.luton2040.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.local.demo.LutonData.FOLDER;
import static uk.luton2040.local.demo.LutonData.KPIS;
import static uk.luton2040.local.demo.LutonData.ROWS;
import static uk.luton2040.local.demo.LutonData.kpi;
import static uk.luton2040.local.demo.LutonData.rowsOf;
import static uk.luton2040.local.demo.LutonData.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Status;

class IllustrativeSeriesTest {
    private static final LocalDate DEMO_ENDS = LocalDate.of(2021, 9, 30);
    private static final LocalDate DUE = LocalDate.of(2021, 10, 29);

    @Test
    void theFileIsWhatTheGeneratorWritesAgain() {
        // When
        List<DemoMeasurement> once = IllustrativeSeries.generate(FOLDER);
        List<DemoMeasurement> again = IllustrativeSeries.generate(FOLDER);

        // Then
        assertThat(again).isEqualTo(once);
        assertThat(ROWS)
                .as("illustrative-series.csv is stale: run IllustrativeSeries with the data folder")
                .isEqualTo(once);
    }

    @Test
    void everyRowSaysThatItIsIllustrative() {
        assertThat(table("illustrative-series"))
                .allSatisfy(row -> assertThat(row.cell("illustrative")).isEqualTo("yes"));
    }

    @Test
    void everyActiveKpiHasItsYearsOfHistoryFromAllWhoProvideIt() {
        assertThat(KPIS.values()).allSatisfy(kpi -> {
            List<String> expected =
                    History.periods(kpi).stream().map(Period::code).toList();
            List<String> categories = kpi.categories().isEmpty() ? List.of("") : kpi.categories();
            for (String organisation : kpi.providers()) {
                for (String category : categories) {
                    assertThat(rowsOf(kpi.code()))
                            .filteredOn(row -> row.organisation().equals(organisation)
                                    && row.category().equals(category))
                            .as("%s %s %s", kpi.code(), organisation, category)
                            .hasSizeBetween(expected.size() - 3, expected.size())
                            .allSatisfy(row -> assertThat(expected).contains(row.period()));
                }
            }
            assertThat(expected)
                    .hasSize(
                            switch (kpi.frequency()) {
                                case MONTHLY -> 48;
                                case QUARTERLY -> 16;
                                case SIX_MONTHLY -> 8;
                                case ANNUAL -> 10;
                                case EVERY_4_YEARS -> 0;
                            });
        });
    }

    @Test
    void nothingIsAboutTheTimeAfterSeptember2021() {
        assertThat(ROWS).allSatisfy(row -> {
            Period period = Period.parse(row.period());
            assertThat(period.lastDay()).isBeforeOrEqualTo(DEMO_ENDS);
            assertThat(row.receivedOn()).isAfter(period.lastDay()).isBefore(LocalDate.of(2021, 11, 30));
        });
    }

    @Test
    void theDemonstrationReachesToItsEnd() {
        assertThat(ROWS).extracting(DemoMeasurement::period).contains("2021-09", "FY2021-Q2", "FY2021-H1", "FY2020");
    }

    @Test
    void noValueIsPostedTwice() {
        assertThat(ROWS.stream().map(row -> row.organisation() + " " + row.id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void valuesFitTheirKpi() {
        assertThat(ROWS).allSatisfy(row -> {
            DemoKpi kpi = kpi(row.kpi());
            assertThat(row.value()).isNotNegative();
            assertThat(row.value().stripTrailingZeros().scale())
                    .as("decimals of %s", row.id())
                    .isLessThanOrEqualTo(kpi.decimals());
            if (kpi.valueType() == ValueType.PERCENTAGE) {
                assertThat(row.value()).isLessThanOrEqualTo(new BigDecimal(100));
            }
            if (kpi.valueType() == ValueType.BOOLEAN) {
                assertThat(List.of("0.0", "0.5", "1.0")).contains(row.value().toPlainString());
            }
        });
    }

    @Test
    void aPercentageIsWhatItsNumeratorAndDenominatorSay() {
        assertThat(ROWS)
                .filteredOn(row -> row.denominator() != null)
                .hasSizeGreaterThan(500)
                .allSatisfy(row -> {
                    BigDecimal numerator = Objects.requireNonNull(row.numerator());
                    BigDecimal denominator = Objects.requireNonNull(row.denominator());
                    assertThat(numerator).isLessThanOrEqualTo(denominator);
                    assertThat(numerator
                                    .movePointRight(2)
                                    .divide(denominator, row.value().scale(), RoundingMode.HALF_UP))
                            .as(row.id())
                            .isEqualByComparingTo(row.value());
                });
    }

    @Test
    void workforceFiguresAddUp() {
        assertThat(List.of("2017-10", "2019-04", "2021-09")).allSatisfy(month -> {
            BigDecimal vacancies = value("WFC-05", month);
            BigDecimal covered = value("WFC-10", month);
            assertThat(value("WFC-06", month)).isEqualByComparingTo(vacancies.subtract(covered));
            assertThat(value("WFC-07", month))
                    .isEqualByComparingTo(vacancies
                            .movePointRight(2)
                            .divide(value("WFC-03", month).add(vacancies), 1, RoundingMode.HALF_UP));
        });
    }

    private static BigDecimal value(String kpi, String period) {
        return rowsOf(kpi).stream()
                .filter(row -> row.period().equals(period))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void printedBaselinesAreOnTheirSeries() {
        assertThat(value("DIS-11", "2020")).isEqualByComparingTo("78.1");
        assertThat(value("DIS-12", "2020")).isEqualByComparingTo("82.5");
        assertThat(value("ECO-13", "2019")).as("one in four below").isEqualByComparingTo("75.0");
    }

    @Test
    void someAreLateSomeAreMissingAndSomeAreProvisional() {
        assertThat(ROWS)
                .filteredOn(
                        row -> row.period().equals("FY2021-Q2") || row.period().equals("2021-09"))
                .filteredOn(row -> row.receivedOn().isAfter(DUE))
                .hasSizeBetween(2, 6);
        assertThat(Stream.of("COM-02", "COM-03"))
                .allSatisfy(kpi -> assertThat(rowsOf(kpi))
                        .extracting(DemoMeasurement::period)
                        .contains("FY2021-Q1")
                        .doesNotContain("FY2021-Q2"));
        assertThat(ROWS).extracting(DemoMeasurement::quality).contains("final", "provisional", "estimated");
    }

    @Test
    void everyRedIsExplainedWithAnAction() {
        // Given
        Map<String, List<String>> actions = Csv.resource("stories.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.cell("kpi"),
                        row -> List.of(row.cell("action").split("\\|"))));

        // When
        List<DemoMeasurement> reds =
                ROWS.stream().filter(row -> status(row) == Status.RED).toList();

        // Then
        assertThat(reds).hasSizeGreaterThan(20);
        assertThat(reds.stream()
                        .filter(row -> actions.getOrDefault(row.kpi(), List.of()).stream()
                                .noneMatch(row.commentary()::contains))
                        .map(DemoMeasurement::id))
                .isEmpty();
    }

    private static Status status(DemoMeasurement row) {
        Period period = Period.parse(row.period());
        BigDecimal lastYear = rowsOf(row.kpi()).stream()
                .filter(other -> other.organisation().equals(row.organisation())
                        && other.category().equals(row.category())
                        && other.period().equals(period.sameLastYear().code()))
                .map(DemoMeasurement::value)
                .findFirst()
                .orElse(null);
        return kpi(row.kpi())
                .judge(period, row.category(), row.value(), lastYear)
                .status();
    }

    @Test
    void theNewestReturnIsAlwaysCommentedOn() {
        assertThat(KPIS.keySet())
                .allSatisfy(kpi -> assertThat(rowsOf(kpi))
                        .filteredOn(row ->
                                row.period().equals(LutonData.newestPeriod(kpi).code()))
                        .allSatisfy(
                                row -> assertThat(row.commentary()).as(row.id()).isNotBlank()));
    }

    @Test
    void noReturnRepeatsTheWordsOfTheOneBefore() {
        for (int i = 1; i < ROWS.size(); i++) {
            String commentary = ROWS.get(i).commentary();
            assertThat(commentary.isEmpty()
                            || !commentary.equals(ROWS.get(i - 1).commentary()))
                    .as(ROWS.get(i).id())
                    .isTrue();
        }
    }

    @Test
    void wordsOfRisingAndFallingAgreeWithTheNumbers() {
        for (int i = 1; i < ROWS.size(); i++) {
            DemoMeasurement row = ROWS.get(i);
            int moved = row.value().compareTo(ROWS.get(i - 1).value());
            String words = row.commentary();
            if (words.contains(" rose from ") || words.contains(", higher than ") || words.contains(", up from ")) {
                assertThat(moved).as(words).isPositive();
            }
            if (words.contains(" fell from ") || words.contains(", lower than ") || words.contains(", down from ")) {
                assertThat(moved).as(words).isNegative();
            }
        }
    }

    @Test
    void atLeastEightOrganisationsPost() {
        assertThat(ROWS.stream().map(DemoMeasurement::organisation).distinct()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(KPIS.values().stream().map(DemoKpi::frequency))
                .contains(Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.SIX_MONTHLY, Frequency.ANNUAL);
    }
}
