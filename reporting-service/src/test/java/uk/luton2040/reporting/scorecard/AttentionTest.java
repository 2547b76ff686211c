package uk.luton2040.reporting.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aCourse;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aMatrix;
import static uk.luton2040.reporting.Told.aMilestone;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aPublishedUpdate;
import static uk.luton2040.reporting.Told.aRegister;
import static uk.luton2040.reporting.Told.aRisk;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.anAction;
import static uk.luton2040.reporting.Told.anOpenedPeriod;
import static uk.luton2040.reporting.Told.anOrganisation;
import static uk.luton2040.reporting.Told.leading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.delivery.ProjectStanding;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLines;

/** What stands around the lines of a scorecard, on 1 December 2021. */
class AttentionTest {
    private static final Instant DECEMBER = Instant.parse("2021-12-01T12:00:00Z");

    private static final List<State> WORLD = List.of(
            aPlan("luton-2040", "economy/economy-jobs", "community/community-events"),
            anOrganisation("housing", "Housing"),
            aBoard("board", "luton", leading("economy")),
            aScorecard(
                    "luton",
                    "six-monthly",
                    aLine("economy", "economy-jobs", "All", "NO-ACTION", "ACTED-ON", "WORSE", "FINE", "OWED")),
            anOpenedPeriod("FY2021-H1"),
            aKpi("NO-ACTION").target("FY2021-H1", "70").state(),
            aKpi("ACTED-ON").target("FY2021-H1", "70").state(),
            aKpi("WORSE").target("FY2021-H1", "70").state(),
            aKpi("FINE").target("FY2021-H1", "70").state(),
            aKpi("OWED").state(),
            aPublishedValue("NO-ACTION", "FY2020-H2", "60").state(),
            aPublishedValue("NO-ACTION", "FY2021-H1", "50").state(),
            aPublishedValue("ACTED-ON", "FY2021-H1", "50").state(),
            anAction("action", "ACTED-ON", "open", "2022-03-01"),
            aPublishedValue("WORSE", "FY2020-H2", "90").state(),
            aPublishedValue("WORSE", "FY2021-H1", "80").state(),
            aPublishedValue("FINE", "FY2021-H1", "71").state(),
            aCourse(
                    "LATE",
                    "economy",
                    "economy-jobs",
                    "green",
                    "2021-01-01",
                    "2021-11-21",
                    aMilestone("Open the doors", "2021-11-21", null)),
            aCourse("ELSEWHERE", "community", "community-events", "green", "2021-01-01", "2021-02-01"),
            aPublishedUpdate("LATE", 1, "FY2021-Q1", "Old news"),
            aPublishedUpdate("LATE", 2, "FY2021-Q2", "The roof is on."),
            aMatrix("5x5"),
            aRegister("of-late", "LATE", "5x5"),
            aRegister("of-elsewhere", "ELSEWHERE", "5x5"),
            aRegister("corporate", null, "5x5"),
            aRisk("R-1", "of-late", "5x5", 2, 4, "up"),
            aRisk("R-2", "of-late", "5x5", 1, 4, "same"),
            aRisk("R-3", "of-elsewhere", "5x5", 5, 5, "up"),
            aRisk("R-5", "of-late", "5x5", 3, 4, "same"),
            aRisk("R-4", "corporate", "5x5", 5, 5, "up"));

    @Test
    void whatNeedsAttentionFirstComesFirst() {
        assertThat(scorecard().attention())
                .extracting(Attention::kind, Attention::subject)
                .containsExactly(
                        tuple("red-without-action", "NO-ACTION"),
                        tuple("red", "ACTED-ON"),
                        tuple("worsening", "WORSE"),
                        tuple("return-overdue", "housing"),
                        tuple("project-late", "LATE"),
                        tuple("project-differs", "LATE"),
                        tuple("risk", "R-5"),
                        tuple("risk", "R-1"));
    }

    @Test
    void eachIsASentenceThatNeedsNoOther() {
        // When
        List<String> sentences =
                scorecard().attention().stream().map(Attention::sentence).toList();

        // Then
        assertThat(sentences.getFirst())
                .startsWith("Title of NO-ACTION is red and getting worse, and nothing is being done about it. ");
        assertThat(sentences)
                .contains(
                        "Housing owes a value: Title of OWED for April to September 2021 was due on 21 October 2021.",
                        "Project LATE is expected 10 days later than agreed.",
                        "Project LATE: Its lead says green; its milestones and its time say red.",
                        "The risk “Risk R-1” has gone up and stands at 8.",
                        "The risk “Risk R-5” stands at 12, more than its register bears.");
    }

    @Test
    void theDayIsThatOfTheInstantInLondon() {
        assertThat(scorecard().day()).isEqualTo("2021-12-01");
        assertThat(scorecard(Instant.parse("2021-09-30T23:30:00Z")).day()).isEqualTo("2021-10-01");
        assertThat(scorecard(Instant.parse("2021-09-30T23:30:00Z")).attention())
                .extracting(Attention::kind)
                .doesNotContain("return-overdue", "project-late");
    }

    @Test
    void aProjectStandsWithWhatItsLeadPublishedLast() {
        // When
        BoardScorecard.Project late = scorecard().projects().getFirst();

        // Then
        assertThat(late.status()).isEqualTo("green");
        assertThat(late.standing().computed()).isEqualTo("red");
        assertThat(late.standing().slippageDays()).isEqualTo(10);
        assertThat(late.standing().next())
                .extracting(ProjectStanding.Next::title)
                .isEqualTo("Open the doors");
        assertThat(late.update()).extracting(ProjectStanding.Update::highlights).isEqualTo("The roof is on.");
        assertThat(late.lead()).isEqualTo("Lead of LATE");
    }

    @Test
    void onlyTheOpenRisksOfItsProjectsAreABoards() {
        // When
        List<RiskLine> risks = scorecard().risks();

        // Then
        assertThat(risks).extracting(RiskLine::id).containsExactly("R-5", "R-1", "R-2");
        assertThat(risks.get(1).score()).isEqualByComparingTo("8");
        assertThat(risks.get(1).before()).isEqualByComparingTo("4");
        assertThat(risks.get(1).reviewOverdue()).isTrue();
    }

    @Test
    void whatIsOwedOfItsKpisIsCounted() {
        assertThat(scorecard().returns()).isEqualTo(new BoardScorecard.Returns(1, 0, 0));
    }

    private static BoardScorecard scorecard() {
        return scorecard(DECEMBER);
    }

    private static BoardScorecard scorecard(Instant asAt) {
        List<State> world = new ArrayList<>(WORLD);
        Facts facts = Facts.of(world);
        Sights sights = Sights.of(Objects.requireNonNull(facts.boards().get("board")), facts.boards());
        Period period = Period.parse("FY2021-H1");
        return ScorecardCalculator.scorecard(
                sights,
                facts.scorecard("luton").orElseThrow(),
                period,
                asAt,
                facts,
                kpi -> KpiLines.line(kpi, period, facts));
    }
}
