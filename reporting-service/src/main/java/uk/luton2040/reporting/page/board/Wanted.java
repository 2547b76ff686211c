package uk.luton2040.reporting.page.board;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Status;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.Asked;
import uk.luton2040.reporting.scorecard.BoardOverview;

/** What the address of a board's page asks for. An empty field of a form asks for nothing. */
public class Wanted {
    @QueryParam("scorecard")
    @Nullable
    String scorecard;

    @QueryParam("period")
    @Nullable
    String period;

    @QueryParam("asAt")
    @Nullable
    String asAt;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("words")
    @Nullable
    String words;

    @QueryParam("sort")
    @Nullable
    String sort;

    /** The first where none is asked for. */
    BoardOverview.Received scorecard(String board, List<BoardOverview.Received> reported) {
        String code = given(scorecard);
        return code == null
                ? reported.getFirst()
                : reported.stream()
                        .filter(received -> received.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("scorecard of " + board, code));
    }

    @Nullable
    Period period() {
        return Asked.period(given(period));
    }

    @Nullable
    Instant asAt() {
        return Asked.instant(asAt);
    }

    /** @param known the priorities and outcomes of the scorecard, by their codes */
    Filter filter(Set<String> known) {
        String state = given(status);
        if (state != null && Coded.find(Status.class, state).isEmpty()) {
            throw ProblemException.invalid(
                    "?status", "not-a-status", "“%s” is no status: it is red, amber, green or grey.".formatted(state));
        }
        String part = given(priority);
        if (part != null && !known.contains(part)) {
            throw ProblemException.invalid(
                    "?priority", "not-on-it", "This scorecard has no priority or outcome “%s”.".formatted(part));
        }
        String by = given(sort);
        Order order = by == null
                ? Order.SCORECARD
                : Coded.find(Order.class, by)
                        .orElseThrow(() -> ProblemException.invalid(
                                "?sort",
                                "not-an-order",
                                "The measures cannot be put in the order “%s”.".formatted(by)));
        return new Filter(state, part, given(words), order);
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    /**
     * Which measures are shown, in which order.
     *
     * @param status null for all, as with the others
     * @param part a priority's or an outcome's code
     * @param words all of which the title, the code, a provider or the commentary must hold
     */
    record Filter(
            @Nullable String status,
            @Nullable String part,
            @Nullable String words,
            Order order) {

        /** Whether nothing is left out. */
        boolean isOpen() {
            return status == null && part == null && words == null;
        }

        boolean takes(KpiLine kpi, Set<String> parts) {
            return (status == null || kpi.has(status))
                    && (part == null || parts.contains(part))
                    && (words == null || speaksOf(kpi, words));
        }

        private static boolean speaksOf(KpiLine kpi, String words) {
            String text = String.join(
                            " ",
                            kpi.title(),
                            kpi.code(),
                            kpi.commentary() == null ? "" : kpi.commentary(),
                            String.join(
                                    " ",
                                    kpi.providers().stream()
                                            .map(KpiLine.Provider::name)
                                            .toList()))
                    .toLowerCase(Locale.UK);
            return List.of(words.toLowerCase(Locale.UK).split("\\s+", -1)).stream()
                    .allMatch(text::contains);
        }
    }
}
