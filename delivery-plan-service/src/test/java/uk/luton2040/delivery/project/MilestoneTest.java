package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measures.period.ImpreciseDate;

class MilestoneTest {
    @Test
    void summerIsThreeMonths() {
        // When
        var milestone = Milestone.parse("Publish: summer 2021");

        // Then
        assertThat(milestone.code()).isEqualTo("publish");
        assertThat(milestone.title()).isEqualTo("Publish");
        assertThat(milestone.date().date())
                .isEqualTo(new ImpreciseDate("summer 2021", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 9, 1), false));
    }

    @Test
    void whatReturnsEveryYearHasNoDaysOfItsOwn() {
        // When
        var milestone = Milestone.parse("Annual Status Report to Defra: end of June every year");

        // Then
        assertThat(milestone.title()).isEqualTo("Annual Status Report to Defra");
        assertThat(milestone.date().date()).isEqualTo(new ImpreciseDate("end of June every year", null, null, true));
    }

    @Test
    void aDateNobodyCanReadIsKeptInItsWords() {
        // When
        var milestone = Milestone.parse("Adopt: when the board is ready");

        // Then
        assertThat(milestone.date().date()).isEqualTo(new ImpreciseDate("when the board is ready", null, null, false));
    }

    @Test
    void aTitleMayHaveAColonOfItsOwn() {
        // When
        var milestone = Milestone.parse("Phase 2: open: early 2022");

        // Then
        assertThat(milestone.title()).isEqualTo("Phase 2: open");
        assertThat(milestone.date().words()).isEqualTo("early 2022");
        assertThat(milestone.printed()).isEqualTo("Phase 2: open: early 2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "summer 2021", "Publish:", "Publish: ", ": summer 2021"})
    void aTitleAndADateAreNeeded(String printed) {
        assertThatThrownBy(() -> Milestone.parse(printed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no milestone");
    }
}
