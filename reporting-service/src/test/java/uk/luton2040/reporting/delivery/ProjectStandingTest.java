package uk.luton2040.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.reporting.Told.aCourse;
import static uk.luton2040.reporting.Told.aMilestone;
import static uk.luton2040.reporting.Told.aProject;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.ProjectState;

class ProjectStandingTest {
    private static final LocalDate HALFWAY = LocalDate.of(2021, 7, 2);

    @Test
    void itsMilestonesAndItsTimeSpeakBesideItsLead() {
        // Given: a year, of which half has gone with one of four milestones reached
        ProjectState project = aCourse(
                "green",
                "2021-01-01",
                "2021-12-31",
                aMilestone("First", "2021-03-31", "2021-03-20"),
                aMilestone("Second", "2021-06-30", null),
                aMilestone("Third", "2021-09-30", null),
                aMilestone("Last", "2021-12-31", null));

        // When
        ProjectStanding standing = ProjectStanding.of(project, HALFWAY);

        // Then
        assertThat(standing.computed()).isEqualTo("red");
        assertThat(standing.difference()).isEqualTo("Its lead says green; its milestones and its time say red.");
        assertThat(standing.why()).contains("25% of the milestones by weight are done");
        assertThat(standing.overdueMilestones()).containsExactly("Second");
        assertThat(standing.next())
                .extracting(ProjectStanding.Next::title, ProjectStanding.Next::slippageDays)
                .containsExactly("Second", 2L);
        assertThat(standing.daysLate()).isZero();
    }

    @Test
    void whatIsNotDoneByItsEndRunsLateDayByDay() {
        // Given
        ProjectState project =
                aCourse("not-reported", "2021-01-01", "2021-12-31", aMilestone("All", "2021-12-31", null));

        // When
        ProjectStanding standing = ProjectStanding.of(project, LocalDate.of(2022, 1, 10));

        // Then
        assertThat(standing.slippageDays()).isEqualTo(10);
        assertThat(standing.daysLate()).isEqualTo(10);
        assertThat(standing.difference())
                .as("a lead who has said nothing contradicts nothing")
                .isNull();
    }

    @Test
    void whatNamesNoDaysHasNoSlippage() {
        ProjectStanding standing = ProjectStanding.of(aProject("P-1", "economy", null), LocalDate.of(2021, 5, 1));

        assertThat(standing.computed()).isEqualTo("grey");
        assertThat(standing.why()).contains("Nobody has said when it starts");
    }

    @Test
    void manyDaysAreReadInUkForm() {
        assertThat(ProjectStanding.slipped(1_704L)).isEqualTo("1,704 days late");
    }
}
