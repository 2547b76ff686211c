package uk.luton2040.catalogue.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.luton2040.kit.problem.Problem;

class TimetableTest {
    private static final LocalDate THURSDAY = LocalDate.of(2021, 11, 18);

    /** Every day of the week, at the ends of months, of a year and of a leap February. */
    static Stream<LocalDate> days() {
        return LocalDate.of(2019, 12, 25).datesUntil(LocalDate.of(2020, 4, 10));
    }

    @ParameterizedTest
    @MethodSource("days")
    void papersOutOnTheLatestDayAreOutForFiveClearDaysAndADayLaterForFewer(LocalDate meeting) {
        // When
        LocalDate latest = Timetable.of(aMeeting(meeting)).publication();

        // Then
        assertThat(latest.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(clearDays(latest, meeting)).isEqualTo(5);
        assertThat(errors(aMeeting(meeting, null, null, null, latest))).isEmpty();
        LocalDate next = latest.plusDays(1);
        while (next.getDayOfWeek().getValue() > 5) {
            next = next.plusDays(1);
        }
        assertThat(clearDays(next, meeting)).isEqualTo(4);
        assertThat(errors(aMeeting(meeting, null, null, null, next)))
                .extracting(Problem.Error::code)
                .containsExactly("too-late");
    }

    @ParameterizedTest
    @MethodSource("days")
    void theUsualDaysAreWorkingDaysInOrderAndSoManyBeforeTheMeeting(LocalDate meeting) {
        // When
        Timetable usual = Timetable.of(aMeeting(meeting));

        // Then
        List<LocalDate> days = List.of(usual.cutOff(), usual.chase(), usual.clearance(), usual.publication());
        assertThat(days)
                .isSorted()
                .allSatisfy(day -> assertThat(WorkingDays.isOne(day)).isTrue());
        assertThat(days).extracting(day -> clearDays(day, meeting) + 1).containsExactly(20L, 18L, 10L, 6L);
        assertThat(usual.errors(aMeeting(meeting))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // meeting, the last day to publish
        "2021-11-18, 2021-11-10", // Thursday: back over one weekend
        "2021-11-22, 2021-11-12", // Monday
        "2021-11-20, 2021-11-12", // Saturday
        "2021-11-19, 2021-11-11", // Friday
        "2020-03-06, 2020-02-27", // back over a leap day
        "2022-01-06, 2021-12-29", // back over New Year's Day, a bank holiday that nobody here knows of
    })
    void thePapersOfAMeetingAreOutByThatDay(LocalDate meeting, LocalDate latest) {
        assertThat(Timetable.of(aMeeting(meeting)).publication()).isEqualTo(latest);
    }

    @Test
    void theRefusalNamesTheLatestDay() {
        // When
        var errors = errors(aMeeting(THURSDAY, null, null, null, LocalDate.of(2021, 11, 11)));

        // Then
        assertThat(errors)
                .containsExactly(new Problem.Error(
                        "/publication",
                        "too-late",
                        "Papers are public 5 clear days before the meeting (Local Government Act 1972, section 100B):"
                                + " publish them by Wednesday 10 November 2021."));
    }

    @Test
    void papersAreNotPublishedAtAWeekend() {
        assertThat(errors(aMeeting(THURSDAY, null, null, null, LocalDate.of(2021, 11, 7))))
                .extracting(Problem.Error::pointer, Problem.Error::code)
                .containsExactly(tuple("/publication", "weekend"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // cut-off, chase, clearance, publication, pointers
                "2021-10-26, -, -, -, /cutOff", // after the usual chase
                "-, 2021-10-20, -, -, /chase", // before the usual cut-off
                "-, 2021-11-05, -, -, /chase", // after the usual clearance
                "-, -, 2021-11-11, -, /clearance", // after the usual publication
                "2021-10-05, 2021-10-04, 2021-10-03, 2021-10-01, /chase /clearance /publication",
                "-, -, -, 2021-11-03, /publication", // before the usual clearance
            })
    void daysOutOfOrderArePointedAtWhereTheyWereGiven(
            @Nullable LocalDate cutOff,
            @Nullable LocalDate chase,
            @Nullable LocalDate clearance,
            @Nullable LocalDate publication,
            String pointers) {
        assertThat(errors(aMeeting(THURSDAY, cutOff, chase, clearance, publication)))
                .allSatisfy(error -> assertThat(error.code()).isEqualTo("out-of-order"))
                .extracting(Problem.Error::pointer)
                .containsExactly(pointers.split(" "));
    }

    @Test
    void severalStepsMayBeOnOneDay() {
        LocalDate day = LocalDate.of(2021, 11, 8);

        assertThat(errors(aMeeting(THURSDAY, day, day, day, day))).isEmpty();
    }

    /** Counted one by one: the days from Monday to Friday with neither end. */
    private static long clearDays(LocalDate publication, LocalDate meeting) {
        return publication
                .plusDays(1)
                .datesUntil(meeting)
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
    }

    private static List<Problem.Error> errors(NewMeeting wanted) {
        return Timetable.of(wanted).errors(wanted);
    }

    private static NewMeeting aMeeting(LocalDate date) {
        return aMeeting(date, null, null, null, null);
    }

    private static NewMeeting aMeeting(
            LocalDate date,
            @Nullable LocalDate cutOff,
            @Nullable LocalDate chase,
            @Nullable LocalDate clearance,
            @Nullable LocalDate publication) {
        return new NewMeeting("executive", date, null, cutOff, chase, clearance, publication, null, null, null);
    }
}
