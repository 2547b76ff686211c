package uk.luton2040.measurement.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.returns.ALedger.SECOND_QUARTER;
import static uk.luton2040.measurement.returns.ALedger.at;
import static uk.luton2040.measurement.returns.ALedger.change;
import static uk.luton2040.measurement.returns.ALedger.collected;
import static uk.luton2040.measurement.returns.ALedger.definition;
import static uk.luton2040.measurement.returns.ALedger.kpi;
import static uk.luton2040.measurement.returns.ALedger.only;
import static uk.luton2040.measurement.returns.ALedger.opened;
import static uk.luton2040.measurement.returns.ALedger.periods;
import static uk.luton2040.measurement.returns.ALedger.quarterly;
import static uk.luton2040.measurement.returns.ALedger.releases;
import static uk.luton2040.measurement.returns.ALedger.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.luton2040.measures.returns.Due;
import uk.luton2040.measures.returns.DueRule;

class LedgerTest {
    private static final String IN_TIME = "2021-10-20";

    private final ALedger ledger = new ALedger();

    @ParameterizedTest
    @CsvSource({
        "monthly,     financial, FY2021-Q2, 2021-07 2021-08 2021-09",
        "quarterly,   financial, FY2021-Q2, FY2021-Q2",
        "quarterly,   calendar,  FY2021-Q2, 2021-Q3",
        "six-monthly, financial, FY2021-Q2, FY2021-H1",
        "six-monthly, financial, FY2021-Q1, ''",
        "annual,      academic,  FY2021-Q2, AY2020",
        "annual,      financial, FY2021-Q2, ''",
        "annual,      financial, FY2021-Q4, FY2021",
        "quarterly,   financial, FY2021,    FY2021-Q1 FY2021-Q2 FY2021-Q3 FY2021-Q4",
        "tbc,         financial, FY2021-Q2, ''"
    })
    void anOpenedPeriodAsksForThePeriodsThatEndInside(String often, String calendar, String open, String owed) {
        var returns = ledger.owed("2021-12-01", List.of(opened(open, "2022-05-01")), kpi(collected(often, calendar)));

        assertThat(String.join(" ", periods(returns))).isEqualTo(owed);
    }

    @Test
    void twoOpenedPeriodsAskForTheSameReturnOnceByTheEarlierDate() {
        // Given
        var half = opened("FY2021-H1", "2021-10-15");

        // When
        var returns = ledger.owed("2021-10-01", List.of(SECOND_QUARTER, half), quarterly());

        // Then
        assertThat(periods(returns)).containsExactly("FY2021-Q1", "FY2021-Q2");
        assertThat(returns).allSatisfy(owed -> assertThat(owed.due().on()).isEqualTo("2021-10-15"));
        assertThat(returns.getLast().openedFor()).containsExactly(half, SECOND_QUARTER);
    }

    @Test
    void theDefinitionOnThePeriodsLastDaySaysWhatIsOwedAndByWhom() {
        // Given
        var monthly = definition("monthly", "financial", List.of("housing"), List.of());
        var quarterly = definition("quarterly", "financial", List.of("housing", "hr"), List.of());
        var changed = new CollectedKpi(
                "K-1", "K", null, day -> Optional.of(day.isBefore(LocalDate.of(2021, 9, 1)) ? monthly : quarterly));

        // When
        var returns = ledger.owed("2021-12-01", List.of(SECOND_QUARTER), changed);

        // Then
        assertThat(returns.stream()
                        .map(owed -> owed.key().period() + " " + owed.key().organisation()))
                .containsExactly("2021-07 housing", "2021-08 housing", "FY2021-Q2 housing", "FY2021-Q2 hr");
    }

    @Test
    void whatIsNotCollectedIsNotOwed() {
        var notCollected = new CollectedKpi("K-1", "K", null, day -> Optional.empty());

        assertThat(ledger.owed("2021-12-01", List.of(SECOND_QUARTER), notCollected))
                .isEmpty();
    }

    @Test
    void aFourYearlyValueIsOwedAgainFourYearsAfterTheLast() {
        // Given
        var fourYearly = kpi(collected("every-4-years", "financial"));
        var years = List.of(opened("FY2021", "2022-05-01"), opened("FY2022", "2023-05-01"));

        // When
        ledger.received("FY2018", List.of(value("", "PUBLISHED", "2019-05-01")));
        var returns = ledger.owed("2023-12-01", years, fourYearly);

        // Then
        assertThat(periods(returns)).containsExactly("FY2022");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-21, upcoming, 0",
        "2021-10-22, due,      0",
        "2021-10-29, due,      0",
        "2021-10-30, overdue,  1",
        "2021-11-08, overdue, 10"
    })
    void whatIsMissingBecomesDueAndThenOverdue(String today, String state, long daysLate) {
        Return owed = only(ledger.owed(today, List.of(SECOND_QUARTER), quarterly()));

        assertThat(owed.state().code()).isEqualTo(state);
        assertThat(owed.daysLate()).isEqualTo(daysLate);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, submitted",
        "CONFIRMED, submitted",
        "QUERIED,   queried",
        "APPROVED,  approved",
        "PUBLISHED, published",
        "WITHDRAWN, overdue"
    })
    void theStandingOfItsValueIsTheReturns(String standing, String state) {
        ledger.received(value("", standing, IN_TIME));

        assertThat(only(ledger.owed("2021-12-01", List.of(SECOND_QUARTER), quarterly()))
                        .state()
                        .code())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, '',        overdue,   1",
        "PUBLISHED, SUBMITTED, submitted, 2",
        "SUBMITTED, QUERIED,   queried,   2",
        "APPROVED,  PUBLISHED, approved,  2",
        "PUBLISHED, WITHDRAWN, overdue,   1"
    })
    void ofCategoriesTheLeastAdvancedCounts(String male, String female, String state, int count) {
        // Given
        var byGroup = kpi(definition("quarterly", "financial", List.of("housing"), List.of("male", "female")));
        ledger.received(
                "FY2021-Q2",
                Stream.of(value("male", male, IN_TIME), value("female", female, IN_TIME))
                        .filter(value -> !value.standing().isEmpty())
                        .toList());

        // When
        Return owed = only(ledger.owed("2021-12-01", List.of(SECOND_QUARTER), byGroup));

        // Then
        assertThat(owed.state().code()).isEqualTo(state);
        assertThat(owed.received()).isEqualTo(count);
        assertThat(owed.expected()).isEqualTo(2);
    }

    @Test
    void aLagCountsFromThePeriodsLastDay() {
        ledger.ruled(change("2021-04-01", new DueRule(DueRule.Kind.LAG, 21, new TreeMap<>())));

        Due due = only(ledger.owed("2021-10-01", List.of(SECOND_QUARTER), quarterly()))
                .due();

        assertThat(due.on()).isEqualTo("2021-10-21");
        assertThat(due.because()).isEqualTo("21 days after the end of July to September 2021.");
    }

    @Test
    void aPublishersSlipIsNotTheProvidersOverdue() {
        // Given
        ledger.ruled(
                change("2021-04-01", releases("2021-10-20")),
                new Change<>(2, releases("2021-11-05"), "office", at("2021-11-10")));
        ledger.received(value("", "SUBMITTED", "2021-11-05"));

        // When
        Return owed = only(ledger.owed("2021-12-01", List.of(SECOND_QUARTER), quarterly()));

        // Then
        assertThat(owed.daysLate()).isZero();
        assertThat(owed.isOnTime()).isTrue();
        assertThat(owed.due().embargoedUntil()).isEqualTo("2021-11-05");
    }

    @Test
    void untilTheReleaseNothingIsDue() {
        ledger.ruled(change("2021-04-01", releases("2021-11-05")));

        Return owed = only(ledger.owed("2021-11-04", List.of(SECOND_QUARTER), quarterly()));

        assertThat(owed.state()).isEqualTo(ReturnState.UPCOMING);
        assertThat(owed.next()).contains("release on 5 November 2021");
    }

    @Test
    void anExtensionMovesTheDateOfOneReturn() {
        // Given
        ledger.extended(change("2021-10-28", new Extension(LocalDate.of(2021, 11, 12), "New system.")));

        // When
        Return owed = only(ledger.owed("2021-11-10", List.of(SECOND_QUARTER), quarterly()));

        // Then
        assertThat(owed.state()).isEqualTo(ReturnState.DUE);
        assertThat(owed.due().because()).isEqualTo("Extended from 29 October 2021: New system.");
        assertThat(owed.ordinarilyDue()).isEqualTo("2021-10-29");
    }

    @ParameterizedTest
    @CsvSource({"2021-11-01, 0", "2021-11-06, 7"})
    void anExtensionGivenAfterTheValueCameDoesNotMakeItPunctual(String given, long daysLate) {
        // Given
        ledger.received(value("", "SUBMITTED", "2021-11-05"));
        ledger.extended(change(given, new Extension(LocalDate.of(2021, 11, 12), "New system.")));

        // When
        Return owed = only(ledger.owed("2021-12-01", List.of(SECOND_QUARTER), quarterly()));

        // Then
        assertThat(owed.daysLate()).isEqualTo(daysLate);
    }

    @ParameterizedTest
    @CsvSource({"'', nil", "SUBMITTED, submitted", "WITHDRAWN, overdue"})
    void aNilReturnIsVoidAsSoonAsAValueComesIn(String later, String state) {
        // Given
        ledger.nil(change("2021-10-05", new NilReturn("Survey not run.")));
        if (!later.isEmpty()) {
            ledger.received(value("", later, IN_TIME));
        }

        // When
        Return owed = only(ledger.owed("2021-12-01", List.of(SECOND_QUARTER), quarterly()));

        // Then
        assertThat(owed.state().code()).isEqualTo(state);
    }

    @Test
    void aWithdrawnNilReturnOwesAgain() {
        ledger.nil(
                change("2021-10-05", new NilReturn("Survey not run.")),
                new Change<>(2, new NilReturn(null), "office", at("2021-10-06")));

        assertThat(only(ledger.owed("2021-12-01", List.of(SECOND_QUARTER), quarterly()))
                        .state())
                .isEqualTo(ReturnState.OVERDUE);
    }
}
