package uk.luton2040.catalogue.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

/** The real list's real gaps, found in the papers by hand. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QualityResourceTest {

    @BeforeEach
    void theLutonCatalogueIsThere() {
        LutonFiles.importAll().then().statusCode(200);
    }

    @Test
    void theLongListAndTheScorecardDisagree() {
        assertThat(subjects("included-but-not-listed"))
                .containsExactlyInAnyOrder(
                        "DIS-29", "CHI-01", "CHI-04", "CHI-05", "CHI-07", "CHI-08", "CAR-05", "CAR-06", "CAR-07",
                        "CAR-08");
        assertThat(subjects("listed-but-not-included")).containsExactlyInAnyOrder("CHI-02", "CHI-06");
        assertThat(subjects("frequency-said-elsewhere")).contains("POV-02", "CHI-12", "CAR-01", "CAR-14");
    }

    @Test
    void fiftyOneKpisStandOnNoScorecard() {
        assertThat(subjects("on-no-scorecard")).hasSize(51).contains("DIS-29").doesNotContain("ECO-17");
    }

    @Test
    void twoLinesOfTheScorecardNameNoKpi() {
        assertThat(sentences("line-without-kpi"))
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("Town Centre Master Plan"))
                .anyMatch(sentence -> sentence.contains("poverty MIS"));
    }

    @Test
    void fourPrioritiesHaveNoBoardThatLeads() {
        assertThat(subjects("priority-without-lead"))
                .contains("poverty", "child-friendly", "carbon-neutral", "community")
                .doesNotContain("economy", "disadvantaged");
    }

    @Test
    void fourBoardsReceiveNoScorecard() {
        assertThat(subjects("empty-board"))
                .containsExactlyInAnyOrder(
                        "community-safety-partnership", "audit-and-governance-committee", "clmt", "future-ready-board");
    }

    @Test
    void printedFiguresThatCannotBeJudgedAreNamed() {
        assertThat(subjects("figure-without-period")).contains("ECO-17");
        assertThat(sentences("figure-is-no-value")).isNotEmpty().allMatch(sentence -> sentence.contains("printed"));
    }

    @Test
    void whatKeepsAKpiFromBeingActiveIsAsked() {
        assertThat(sentences("not-active-yet&subject=CAR-05"))
                .contains("Who provides it?", "How often is it collected? The paper says 'quarterly/annual'.");
    }

    @Test
    void theReportIsNarrowedAndCounted() {
        // When
        var answer = viewer().get("/api/v1/data-quality?weight=blocks&kind=kpi")
                .then()
                .statusCode(200);

        // Then
        List<String> weights = answer.extract().path("findings.weight");
        assertThat(weights).isNotEmpty().containsOnly("blocks");
        int counted = answer.extract().<java.util.Map<String, Integer>>path("counts").values().stream()
                .mapToInt(count -> count)
                .sum();
        assertThat(counted).isEqualTo(weights.size());
    }

    private static List<String> subjects(String code) {
        return viewer().get("/api/v1/data-quality?code=" + code).<List<String>>path("findings.subject").stream()
                .filter(LutonFiles::isLutons)
                .toList();
    }

    private static List<String> sentences(String code) {
        return viewer().get("/api/v1/data-quality?code=" + code)
                .path("findings.findAll { !it.subject.toLowerCase().startsWith('t-') }.sentence");
    }
}
