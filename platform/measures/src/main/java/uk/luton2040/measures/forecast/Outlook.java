package uk.luton2040.measures.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.target.Ahead;
import uk.luton2040.measures.target.Goal;

/**
 * Whether a target will be met if things go on as they did: on course where the whole prediction interval meets it, not
 * on course where none of it does, else too close to call.
 *
 * @param forecast for the target's time; null when there is none
 * @param target null when there is no forecast
 */
public record Outlook(
        Verdict verdict,
        @Nullable Forecast forecast,
        @Nullable Ahead target,
        String sentence) {
    private static final int ROUNDED = 2;

    /** What it comes to. */
    public enum Verdict implements Coded {
        ON_COURSE,
        NOT_ON_COURSE,
        TOO_CLOSE_TO_CALL,
        NONE
    }

    public static Outlook none(String why) {
        return new Outlook(Verdict.NONE, null, null, why);
    }

    /**
     * The outlook for a target.
     *
     * @param series oldest first, of one kind of period, nothing from before a break
     */
    public static Outlook of(List<Point> series, Ahead target, Better better) {
        if (!series.isEmpty() && !target.end().isAfter(series.getLast().period().end())) {
            return none("%s is not ahead any more.".formatted(target.label()));
        }
        Optional<Trend> trend = Trend.of(series);
        if (trend.isEmpty()) {
            return none(
                    "A forecast needs %d comparable values, and there are %d.".formatted(Trend.FEWEST, series.size()));
        }
        Forecast forecast = trend.get().at(target.end());
        Verdict verdict = verdict(forecast, target.goal(), better);
        if (verdict == Verdict.NONE) {
            return none("There is no side on which the target could be missed.");
        }
        String caution = trend.get().isFarAhead(target.end())
                ? " That is further ahead than the values behind it reach back, so take it with care."
                : "";
        return new Outlook(verdict, forecast, target, sentence(verdict, forecast, target) + caution);
    }

    private static Verdict verdict(Forecast forecast, Goal goal, Better better) {
        BigDecimal low = goal.low();
        BigDecimal high = goal.high();
        if (low != null && high != null) {
            boolean inside =
                    forecast.low().compareTo(low) >= 0 && forecast.high().compareTo(high) <= 0;
            boolean outside =
                    forecast.high().compareTo(low) < 0 || forecast.low().compareTo(high) > 0;
            return verdict(inside, outside);
        }
        BigDecimal target = goal.value();
        if (target == null || !better.isDirected()) {
            return Verdict.NONE;
        }
        BigDecimal best = better == Better.HIGHER ? forecast.high() : forecast.low();
        BigDecimal worst = better == Better.HIGHER ? forecast.low() : forecast.high();
        return verdict(meets(worst, target, goal, better), !meets(best, target, goal, better));
    }

    private static Verdict verdict(boolean allMeetIt, boolean noneMeetsIt) {
        if (allMeetIt) {
            return Verdict.ON_COURSE;
        }
        return noneMeetsIt ? Verdict.NOT_ON_COURSE : Verdict.TOO_CLOSE_TO_CALL;
    }

    private static boolean meets(BigDecimal value, BigDecimal target, Goal goal, Better better) {
        int adverse = better.adverse(value, target).signum();
        return adverse < 0 || (adverse == 0 && !goal.strict());
    }

    private static String sentence(Verdict verdict, Forecast forecast, Ahead target) {
        String words = switch (verdict) {
            case ON_COURSE -> "On course";
            case NOT_ON_COURSE -> "Not on course";
            case TOO_CLOSE_TO_CALL, NONE -> "Too close to call";
        };
        return "%s: if the last %d values are a guide, %s will come to between %s and %s, most likely %s, against a target of %s."
                .formatted(
                        words,
                        forecast.points(),
                        target.label(),
                        rounded(forecast.low()),
                        rounded(forecast.high()),
                        rounded(forecast.value()),
                        figure(target.goal()));
    }

    private static String figure(Goal goal) {
        BigDecimal value = goal.value();
        BigDecimal low = goal.low();
        BigDecimal high = goal.high();
        if (low != null && high != null) {
            return Figures.readable(low) + " to " + Figures.readable(high);
        }
        return value == null ? "" : Figures.readable(value);
    }

    private static String rounded(BigDecimal figure) {
        return Figures.readable(figure.setScale(ROUNDED, RoundingMode.HALF_UP));
    }
}
