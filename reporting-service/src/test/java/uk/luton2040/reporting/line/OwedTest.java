package uk.luton2040.reporting.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.AValue.anUnpublishedMeasurement;
import static uk.luton2040.reporting.Told.anOpenedPeriod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.contracts.ReturnDecisionState.Extension;
import uk.luton2040.contracts.ReturnDecisionState.Nil;
import uk.luton2040.contracts.ReturnDecisionState.Release;
import uk.luton2040.contracts.ReturnDecisionState.Rule;
import uk.luton2040.contracts.State;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.AKpi;
import uk.luton2040.reporting.journal.Facts;

/** What is owed and not there. An opened period is due twenty days after its end: FY2021-Q2 on 21 October 2021. */
class OwedTest {
    private static final Instant SAID = Instant.parse("2021-10-20T08:00:00Z");

    @Test
    void everyProviderOwesEveryPeriodThatEndsInAnOpenedOne() {
        // When
        List<Owed> owed = owed(quarterly().by("housing", "asc"), "FY2021-H1");

        // Then
        assertThat(owed)
                .extracting(one -> one.provider().code(), one -> one.period().code(), Owed::due)
                .containsExactly(
                        tuple("housing", "FY2021-Q1", LocalDate.of(2021, 10, 21)),
                        tuple("asc", "FY2021-Q1", LocalDate.of(2021, 10, 21)),
                        tuple("housing", "FY2021-Q2", LocalDate.of(2021, 10, 21)),
                        tuple("asc", "FY2021-Q2", LocalDate.of(2021, 10, 21)));
    }

    @Test
    void whatHasComeInIsNotOwedWhetherPublishedOrNot() {
        assertThat(owed(quarterly(), "FY2021-Q2", anUnpublishedMeasurement("K", "FY2021-Q2")))
                .isEmpty();
        assertThat(owed(
                        quarterly(),
                        "FY2021-Q2",
                        aPublishedValue("K", "FY2021-Q2", "1").state()))
                .isEmpty();
        assertThat(owed(
                        quarterly(),
                        "FY2021-Q2",
                        aPublishedValue("K", "FY2021-Q2", "1").withdrawn()))
                .hasSize(1);
    }

    @Test
    void theCategoriesThatAreMissingAreNamed() {
        // When
        List<Owed> owed = owed(
                quarterly().brokenDownBy("male", "female"),
                "FY2021-Q2",
                aPublishedValue("K", "FY2021-Q2", "1").of("male").state());

        // Then
        assertThat(owed).singleElement().extracting(Owed::missing).isEqualTo(List.of("female"));
    }

    @Test
    void aPeriodThatWasNotOpenedOrEndsAfterTheReportIsNotOwed() {
        assertThat(KpiLines.line(
                                "K",
                                Period.parse("FY2020-H2"),
                                Facts.of(List.of(quarterly().state(), anOpenedPeriod("FY2021-Q2"))))
                        .orElseThrow()
                        .owed())
                .isEmpty();
    }

    @Test
    void aKpiThatIsNotCollectedOwesNothing() {
        assertThat(owed(quarterly().in("proposed"), "FY2021-Q2")).isEmpty();
        assertThat(owed(quarterly().retiredFrom("2021-07-01"), "FY2021-Q2")).isEmpty();
    }

    @Test
    void aDueRuleAndAnExtensionMoveTheDate() {
        // Given
        State rule = ReturnDecisionState.of("K", new Rule("lag", 30, List.of()));
        State longer = ReturnDecisionState.of("K", "FY2021-Q2", "housing", new Extension(LocalDate.of(2021, 12, 1)));

        // Then
        assertThat(owed(quarterly(), "FY2021-Q2", rule))
                .singleElement()
                .extracting(Owed::due)
                .isEqualTo(LocalDate.of(2021, 10, 30));
        assertThat(owed(quarterly(), "FY2021-Q2", rule, longer))
                .singleElement()
                .extracting(Owed::due)
                .isEqualTo(LocalDate.of(2021, 12, 1));
    }

    @Test
    void untilThePublishersReleaseNothingIsDue() {
        // When
        Owed owed = owed(
                        quarterly(),
                        "FY2021-Q2",
                        ReturnDecisionState.of(
                                "K",
                                new Rule("releases", 0, List.of(new Release("FY2021-Q2", LocalDate.of(2021, 11, 5))))))
                .getFirst();

        // Then
        assertThat(owed.embargoedUntil()).isEqualTo(LocalDate.of(2021, 11, 5));
        assertThat(owed.on(LocalDate.of(2021, 11, 4)).waiting()).isEqualTo("upcoming");
        assertThat(owed.on(LocalDate.of(2021, 11, 6)).waiting()).isEqualTo("overdue");
    }

    @Test
    void aNilReturnIsNotOwedUntilItIsWithdrawnOrAValueCame() {
        // Given
        State nil = ReturnDecisionState.of("K", "FY2021-Q2", "housing", new Nil(false, SAID));

        // Then
        assertThat(owed(quarterly(), "FY2021-Q2", nil)).isEmpty();
        assertThat(owed(
                        quarterly(),
                        "FY2021-Q2",
                        ReturnDecisionState.of("K", "FY2021-Q2", "housing", new Nil(true, SAID))))
                .hasSize(1);
    }

    @Test
    void aValueThatCameAndWasTakenBackIsOwedAlthoughNoneWasToCome() {
        // Given: it was taken back at the moment of SAID
        State takenBack = aPublishedValue("K", "FY2021-Q2", "5").withdrawn();

        // Then
        assertThat(owed(quarterly(), "FY2021-Q2", takenBack, nil(SAID.minusSeconds(1))))
                .hasSize(1);
        assertThat(owed(quarterly(), "FY2021-Q2", takenBack, nil(SAID.plusSeconds(1))))
                .isEmpty();
    }

    private static State nil(Instant said) {
        return ReturnDecisionState.of("K", "FY2021-Q2", "housing", new Nil(false, said));
    }

    @Test
    void theDayDecidesHowPressingItIs() {
        Owed owed = owed(quarterly(), "FY2021-Q2").getFirst();

        assertThat(owed.on(LocalDate.of(2021, 10, 13)).waiting()).isEqualTo("upcoming");
        assertThat(owed.on(LocalDate.of(2021, 10, 14)).waiting()).isEqualTo("due");
        assertThat(owed.on(LocalDate.of(2021, 10, 21)).waiting()).isEqualTo("due");
        assertThat(owed.on(LocalDate.of(2021, 10, 22)).waiting()).isEqualTo("overdue");
    }

    private static AKpi quarterly() {
        return aKpi("K").every("quarterly");
    }

    private static List<Owed> owed(AKpi kpi, String opened, State... more) {
        List<State> facts = new ArrayList<>(List.of(kpi.state(), anOpenedPeriod(opened)));
        Stream.of(more).forEach(facts::add);
        return KpiLines.line("K", Period.parse(opened), Facts.of(facts))
                .orElseThrow()
                .owed();
    }
}
