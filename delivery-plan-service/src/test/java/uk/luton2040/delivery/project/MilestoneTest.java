package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MilestoneTest {
    @Test
    void summerIsThreeMonths() {
        // When
        var milestone = Milestone.parse("Publish: summer 2021");

        // Then
        assertThat(milestone)
                .isEqualTo(new Milestone(
                        "Publish", "summer 2021", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 9, 1), false));
    }

    @Test
    void whatReturnsEveryYearHasNoDaysOfItsOwn() {
        // When
        var milestone = Milestone.parse("Annual Status Report to Defra: end of June every year");

        // Then
        assertThat(milestone)
                .isEqualTo(new Milestone("Annual Status Report to Defra", "end of June every year", null, null, true));
    }

    @Test
    void aDateNobodyCanReadIsKeptInItsWords() {
        // When
        var milestone = Milestone.parse("Adopt: when the board is ready");

        // Then
        assertThat(milestone).isEqualTo(new Milestone("Adopt", "when the board is ready", null, null, false));
    }

    @Test
    void aTitleMayHaveAColonOfItsOwn() {
        // When
        var milestone = Milestone.parse("Phase 2: open: early 2022");

        // Then
        assertThat(milestone.title()).isEqualTo("Phase 2: open");
        assertThat(milestone.words()).isEqualTo("early 2022");
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
