package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;

/**
 * A series as it is drawn.
 *
 * @param id unique on the page
 * @param unit of all its figures; null when they have none
 * @param points oldest first, one for each period
 * @param breaks where a new series begins: nothing is drawn across it
 * @param forecast null where there is none
 * @param benchmark null where there is none
 * @param marks what happened, such as a project's completion
 * @param exceptional spans that are not like others, such as the pandemic
 */
public record Curve(
        String id,
        String title,
        @Nullable String unit,
        List<Point> points,
        List<Limits> limits,
        List<Period> breaks,
        @Nullable Forecast forecast,
        @Nullable Level benchmark,
        List<Mark> marks,
        List<Span> exceptional) {
    public Curve {
        points = List.copyOf(points);
        limits = List.copyOf(limits);
        breaks = List.copyOf(breaks);
        marks = List.copyOf(marks);
        exceptional = List.copyOf(exceptional);
    }

    /** Values and targets only. */
    public static Curve of(String id, String title, @Nullable String unit, List<Point> points) {
        return new Curve(id, title, unit, points, List.of(), List.of(), null, null, List.of(), List.of());
    }

    /**
     * @param value null where there is none
     * @param text the value as it is read aloud
     * @param status {@code green}, {@code amber}, {@code red}; anything else is grey
     * @param quality provisional, final, estimated or projected; null is final
     * @param signal what is special about it; null where nothing is
     * @param revised how often it has been
     */
    public record Point(
            Period period,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable Target target,
            String status,
            @Nullable String quality,
            boolean illustrative,
            @Nullable String signal,
            int revised) {
        boolean isFinal() {
            return quality == null || quality.equals("final");
        }

        /** The day on which it is drawn. */
        LocalDate day() {
            return period.lastDay();
        }
    }

    /** A value, or a range of which one side may be open. */
    public record Target(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String text) {}

    /** @param trial resting on too few values to lean on */
    public record Limits(
            Period from, Period until, BigDecimal mean, BigDecimal lower, BigDecimal upper, boolean trial) {}

    /** The interval on the day for which the target is. */
    public record Forecast(LocalDate on, BigDecimal value, BigDecimal low, BigDecimal high, String text) {}

    public record Level(BigDecimal value, String text) {}

    public record Mark(LocalDate on, String text) {}

    public record Span(LocalDate from, LocalDate until, String text) {}
}
