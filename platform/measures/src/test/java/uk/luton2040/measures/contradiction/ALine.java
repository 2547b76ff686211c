package uk.luton2040.measures.contradiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.commentary.Words;
import uk.luton2040.measures.control.Assurance;
import uk.luton2040.measures.control.Variation;
import uk.luton2040.measures.direction.Direction;
import uk.luton2040.measures.forecast.Outlook;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;

/** A line in which nothing contradicts anything, until it is told otherwise. */
final class ALine {
    private Better better = Better.HIGHER;
    private Status status = Status.GREY;
    private @Nullable BigDecimal value;
    private @Nullable Goal goal;
    private Variation variation = Variation.COMMON_CAUSE;
    private Assurance assurance = Assurance.CONSISTENTLY_MET;
    private Outlook.Verdict outlook = Outlook.Verdict.NONE;
    private Direction direction = Direction.NONE;
    private List<String> redParts = List.of();
    private @Nullable Words words;
    private @Nullable Words wordsBefore;
    private @Nullable Boolean hasAction;
    private Period period = Period.parse("FY2021-Q2");
    private LocalDate asOf = LocalDate.of(2021, 9, 30);

    ALine better(Better other) {
        better = other;
        return this;
    }

    ALine status(Status other) {
        status = other;
        return this;
    }

    ALine value(String figure) {
        value = new BigDecimal(figure);
        return this;
    }

    ALine goal(String figure) {
        goal = new Goal(new BigDecimal(figure), null, null, false, "paper", false);
        return this;
    }

    ALine variation(Variation other) {
        variation = other;
        return this;
    }

    ALine assurance(Assurance other) {
        assurance = other;
        return this;
    }

    ALine outlook(Outlook.Verdict other) {
        outlook = other;
        return this;
    }

    ALine direction(Direction other) {
        direction = other;
        return this;
    }

    ALine redParts(String... names) {
        redParts = List.of(names);
        return this;
    }

    ALine words(String commentary) {
        words = new Words(period, commentary);
        return this;
    }

    ALine wordsBefore(String commentary) {
        wordsBefore = new Words(period.previous(), commentary);
        return this;
    }

    ALine actions(boolean any) {
        hasAction = any;
        return this;
    }

    ALine period(String code) {
        period = Period.parse(code);
        return this;
    }

    ALine asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    LineFacts facts() {
        return new LineFacts(
                "Homes let",
                better,
                status,
                value,
                goal,
                variation,
                assurance,
                outlook,
                direction,
                redParts,
                words,
                wordsBefore,
                hasAction,
                period,
                Frequency.QUARTERLY,
                asOf);
    }
}
