package uk.luton2040.measurement.returns;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;

/** What narrows a list of returns. */
class ReturnFilter {
    @QueryParam("organisation")
    @Nullable
    String organisation;

    @QueryParam("kpi")
    @Nullable
    String kpi;

    @QueryParam("period")
    @Parameter(description = "The period a value is about, such as 2021-07")
    @Nullable
    String period;

    @QueryParam("openedPeriod")
    @Parameter(description = "The opened period that asks for it, such as FY2021-Q2")
    @Nullable
    String openedPeriod;

    @QueryParam("state")
    @Parameter(description = "upcoming, due, overdue, submitted, queried, approved, published or nil")
    @Nullable
    String state;

    @QueryParam("dueBefore")
    @Parameter(description = "Due before this date, such as 2021-10-29")
    @Nullable
    String dueBefore;

    Scope scope() {
        return new Scope(organisation, kpi, period);
    }

    Predicate<Return> rest() {
        Predicate<Return> rest = owed -> true;
        if (state != null) {
            ReturnState wanted = ReturnState.of(state)
                    .orElseThrow(() -> ProblemException.invalid(
                            "?state", "unknown-state", "It is one of: %s.".formatted(ReturnState.codes())));
            rest = rest.and(owed -> owed.state() == wanted);
        }
        if (dueBefore != null) {
            LocalDate day = date(dueBefore);
            rest = rest.and(owed -> owed.due().on().isBefore(day));
        }
        if (openedPeriod != null) {
            rest = rest.and(owed -> owed.openedFor().stream()
                    .anyMatch(open -> open.period().code().equals(openedPeriod)));
        }
        return rest;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("?dueBefore", "not-a-date", "Give a date, such as 2021-10-29.");
        }
    }
}
