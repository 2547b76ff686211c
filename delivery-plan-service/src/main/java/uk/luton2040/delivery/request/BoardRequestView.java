package uk.luton2040.delivery.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.action.ActionView;

/**
 * A board's request as it is today.
 *
 * @param reportTo the board's next meeting after it was asked, or last reopened; null while none is planned
 * @param overdue that meeting has gone by, and there is no answer
 * @param actions what is being done about it, by the day it is due
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardRequestView(
        String code,
        String board,
        @Nullable String meeting,
        LocalDate askedOn,
        String request,
        @Nullable Person owner,
        String standing,
        @Nullable ReportTo reportTo,
        boolean overdue,
        List<LogEntry> log,
        List<ActionView> actions,
        boolean illustrative) {

    public record ReportTo(String meeting, LocalDate date) {}
}
