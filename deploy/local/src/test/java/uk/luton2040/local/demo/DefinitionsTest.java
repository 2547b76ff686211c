package uk.luton2040.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.local.demo.LutonData.FOLDER;
import static uk.luton2040.local.demo.LutonData.KPIS;
import static uk.luton2040.local.demo.LutonData.kpi;
import static uk.luton2040.local.demo.LutonData.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.aggregation.OverTime;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Status;

class DefinitionsTest {
    @Test
    void everyKpiThatCanBeActiveHasOneDefinitionAndNoOtherHas() {
        assertThat(table("definitions").map(row -> row.cell("kpi")))
                .containsExactlyElementsOf(
                        KPIS.keySet().stream().sorted(byPlaceIn("definitions")).toList())
                .hasSize(65);
    }

    private static java.util.Comparator<String> byPlaceIn(String name) {
        List<String> order = table(name).map(row -> row.cell("kpi")).toList();
        return java.util.Comparator.comparingInt(order::indexOf);
    }

    @Test
    void definitionsUseTheWordsThatTheProductKnows() {
        assertThat(table("definitions")).allSatisfy(row -> {
            assertThat(Behaviour.of(row.cell("behaviour"))).isPresent();
            assertThat(Calendar.of(row.cell("calendar"))).isPresent();
            assertThat(OverTime.of(row.cell("over_time"))).isPresent();
            assertThat(row.cell("illustrative")).isEqualTo("yes");
        });
    }

    @Test
    void everyRuleCanJudgeItsKpiAgainstItsTargets() {
        assertThat(KPIS.values())
                .allSatisfy(kpi -> assertThat(
                                kpi.rule().refusals(kpi.better(), kpi.targets().all()))
                        .as(kpi.code())
                        .isEmpty());
    }

    @Test
    void contextIsWatchedAndNotJudged() {
        assertThat(KPIS.values())
                .filteredOn(kpi -> kpi.better() == Better.CONTEXT)
                .isNotEmpty()
                .allSatisfy(kpi -> assertThat(kpi.rule().kind()).isEqualTo("trend-only"));
    }

    @Test
    void statutorySafetyHasNoTolerance() {
        assertThat(KPIS.values())
                .filteredOn(kpi ->
                        kpi.code().startsWith("HSC-") && !kpi.rule().kind().equals("yes-no"))
                .hasSize(6)
                .allSatisfy(kpi -> assertThat(kpi.rule().tolerance()).isEqualByComparingTo("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "DIS-02, FY2021-Q2, 899, GREEN",
        "DIS-02, FY2021-Q2, 900, AMBER",
        "DIS-02, FY2021-Q2, 945, AMBER",
        "DIS-02, FY2021-Q2, 946, RED",
        "DIS-02, FY2022-Q2, 900, AMBER",
        "ECO-17, FY2023, 70, GREEN",
        "ECO-17, FY2023, 63, AMBER",
        "ECO-17, FY2023, 62.9, RED",
        "DIS-03, FY2021-Q2, 0, GREEN",
        "DIS-03, FY2021-Q2, 5, AMBER",
        "DIS-03, FY2021-Q2, 6, RED",
        "HSC-01, 2021-09, 100, GREEN",
        "HSC-01, 2021-09, 99.9, RED"
    })
    void theWorkedNumbersHold(String kpi, String period, BigDecimal value, Status status) {
        // When
        var judgement = kpi(kpi).judge(Period.parse(period), "", value, null);

        // Then
        assertThat(judgement.status())
                .as(judgement.explanation().targetReason())
                .isEqualTo(status);
    }

    @Test
    void figuresAreAboutKnownKpisAndTheirCategories() {
        Set<String> known = table("kpis").map(row -> row.cell("code")).collect(Collectors.toSet());

        assertThat(table("figures")).allSatisfy(row -> assertThat(known).contains(row.cell("kpi")));
        assertThat(table("illustrative-figures")).allSatisfy(row -> {
            assertThat(KPIS).containsKey(row.cell("kpi"));
            if (!row.cell("category").isEmpty()) {
                assertThat(kpi(row.cell("kpi")).categories()).contains(row.cell("category"));
            }
            assertThat(row.cell("where")).startsWith("Illustrative target, not agreed by anyone");
        });
    }

    @Test
    void noTwoFiguresSayTheSame() {
        for (String name : List.of("figures", "illustrative-figures")) {
            assertThat(table(name).map(DefinitionsTest::key)).as(name).doesNotHaveDuplicates();
        }
    }

    private static List<String> key(Row row) {
        return List.of(row.cell("kpi"), row.cell("kind"), row.cell("category"), row.cell("period"));
    }

    @Test
    void everyTableOfTheCatalogueIsInTheFolder() {
        assertThat(DemoTables.CATALOGUE)
                .allSatisfy(name -> assertThat(FOLDER.resolve(name + ".csv")).isNotEmptyFile());
    }
}
