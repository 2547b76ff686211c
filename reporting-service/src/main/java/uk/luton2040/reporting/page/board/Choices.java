package uk.luton2040.reporting.page.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Status;
import uk.luton2040.reporting.form.Choice;
import uk.luton2040.reporting.page.Moment;
import uk.luton2040.reporting.scorecard.BoardOverview;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * What the forms of a board's page offer, and what was chosen.
 *
 * @param scorecards those the board receives
 * @param periods the newest first
 * @param parts the scorecard's priorities and outcomes
 * @param asAt as its field holds it; null for now
 * @param words null for any
 * @param filtered whether the list of measures leaves any out
 */
public record Choices(
        List<Choice> scorecards,
        List<Choice> periods,
        @Nullable String asAt,
        List<Choice> statuses,
        List<Choice> parts,
        List<Choice> orders,
        @Nullable String words,
        boolean filtered) {
    private static final int PERIODS = 8;

    /** @param newest the current period of the scorecard */
    static Choices of(
            List<BoardOverview.Received> reported,
            Period newest,
            BoardScorecard shown,
            Wanted wanted,
            Wanted.Filter filter) {
        String period = shown.period().code();
        return new Choices(
                reported.stream()
                        .map(received -> Choice.of(
                                received.code(),
                                received.title(),
                                shown.scorecard().code()))
                        .toList(),
                periods(newest, Period.parse(period)).stream()
                        .map(one -> Choice.of(one.code(), one.label(), period))
                        .toList(),
                wanted.asAt() == null ? null : Moment.inField(wanted.asAt()),
                Stream.of(Status.RED, Status.AMBER, Status.GREEN, Status.GREY)
                        .map(status -> Choice.of(status.code(), status.word(), filter.status()))
                        .toList(),
                parts(shown, filter.part()),
                Stream.of(Order.values())
                        .map(order -> Choice.of(
                                order.code(), order.words(), filter.order().code()))
                        .toList(),
                filter.words(),
                !filter.isOpen());
    }

    /** The newest ones, and the one that is shown. */
    private static List<Period> periods(Period newest, Period shown) {
        List<Period> periods = new ArrayList<>(
                Stream.iterate(newest, Period::previous).limit(PERIODS).toList());
        if (!periods.contains(shown)) {
            periods.add(shown);
        }
        return periods;
    }

    private static List<Choice> parts(BoardScorecard shown, @Nullable String chosen) {
        List<Choice> parts = new ArrayList<>();
        for (BoardScorecard.Priority priority : shown.priorities()) {
            parts.add(Choice.of(priority.code(), priority.shortTitle(), chosen));
            priority.outcomes()
                    .forEach(outcome -> parts.add(Choice.of(outcome.code(), "– " + outcome.title(), chosen)));
        }
        return parts;
    }
}
