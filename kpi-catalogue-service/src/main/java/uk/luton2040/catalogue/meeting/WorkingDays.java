package uk.luton2040.catalogue.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. This product knows no bank holidays: where one falls in between, a person counts. */
final class WorkingDays {
    private WorkingDays() {}

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The working day that is so many of them before the day given, which may be any. */
    static LocalDate before(LocalDate day, int workingDays) {
        LocalDate found = day;
        int left = workingDays;
        while (left > 0) {
            found = found.minusDays(1);
            left -= isOne(found) ? 1 : 0;
        }
        return found;
    }
}
