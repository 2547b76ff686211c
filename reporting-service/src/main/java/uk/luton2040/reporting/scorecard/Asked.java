package uk.luton2040.reporting.scorecard;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.Period;

/** Query parameters that several resources read. */
public final class Asked {
    private Asked() {}

    public static @Nullable Period period(@Nullable String code) {
        try {
            return code == null ? null : Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("?period", "not-a-period", String.valueOf(e.getMessage()));
        }
    }

    public static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(
                    "?asAt", "not-an-instant", "Give a UTC instant such as 2021-10-31T09:00:00Z.");
        }
    }
}
