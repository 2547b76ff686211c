package uk.luton2040.delivery.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTest {
    @Test
    void aPrintedMilestoneKeepsWhatElseIsKnownOfIt() {
        // Given
        var known = new Milestone("go", "Publish", new DateWords("summer 2021"), BigDecimal.TWO, null, null, List.of());

        // When
        var result = Printed.over(List.of(known), List.of(Milestone.parse("Publish: early 2022")));

        // Then
        assertThat(result).containsExactly(known.dated(new DateWords("early 2022")));
    }

    @Test
    void theSecondOfATitleIsToldFromTheFirst() {
        // When
        var result = Printed.over(List.of(), List.of(Milestone.parse("Report: 2021"), Milestone.parse("Report: 2022")));

        // Then
        assertThat(result).extracting(Milestone::code).containsExactly("report", "report-2");
    }

    @Test
    void whatAPaperDoesNotPrintStaysWhenMoreIsKnownOfIt() {
        // Given
        var draft = new Milestone("draft", "Draft", new DateWords("2021"), BigDecimal.ONE, null, null, List.of());
        var publish = Milestone.parse("Publish: summer 2021");
        var printedOnce = Milestone.parse("Adopt: 2022");

        // When
        var result = Printed.over(List.of(draft, publish, printedOnce), List.of(publish));

        // Then
        assertThat(result).containsExactly(draft, publish);
    }
}
