package uk.luton2040.measurement.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return as its reader needs it.
 *
 * @param openedFor the opened periods that ask for it
 * @param dueBecause why it is due that day
 * @param missing categories without a value, where the KPI is broken down
 * @param completedOn when the last of its values was received
 * @param next what to do, as a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnView(
        String kpi,
        String title,
        String period,
        String periodLabel,
        String organisation,
        List<String> openedFor,
        LocalDate due,
        String dueBecause,
        @Nullable LocalDate embargoedUntil,
        String state,
        long daysLate,
        int received,
        int expected,
        @Nullable List<String> missing,
        @Nullable LocalDate completedOn,
        @Nullable Change<Extension> extension,
        @Nullable Change<NilReturn> nil,
        String next) {

    static ReturnView of(Return owed) {
        return new ReturnView(
                owed.key().kpi(),
                owed.kpi().title(),
                owed.period().code(),
                owed.period().label(),
                owed.key().organisation(),
                owed.openedFor().stream().map(open -> open.period().code()).toList(),
                owed.due().on(),
                owed.due().because(),
                owed.due().embargoedUntil(),
                owed.state().code(),
                owed.daysLate(),
                owed.received(),
                owed.expected(),
                owed.definition().categories().isEmpty() ? null : owed.missing(),
                owed.completedOn(),
                owed.extension().orElse(null),
                owed.nil().orElse(null),
                owed.next());
    }
}
