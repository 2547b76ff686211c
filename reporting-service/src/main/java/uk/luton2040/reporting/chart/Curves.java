package uk.luton2040.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.line.KpiAnalysis;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.line.KpiLine;

/** Makes of a KPI's line or history what is drawn. */
public final class Curves {
    private Curves() {}

    /** The last eight periods, all judged by the target of the newest. */
    public static Curve of(KpiLine kpi, String id) {
        KpiLine.Target target = kpi.target();
        Curve.@Nullable Target drawn =
                target == null ? null : new Curve.Target(target.value(), target.low(), target.high(), target.text());
        return Curve.of(
                id,
                kpi.title(),
                kpi.unit(),
                kpi.history().stream().map(point -> point(kpi, point, drawn)).toList());
    }

    private static Curve.Point point(KpiLine kpi, KpiLine.Point point, Curve.@Nullable Target target) {
        boolean isNewest = kpi.period() != null
                && kpi.period().code().equals(point.period().code());
        return new Curve.Point(
                Period.parse(point.period().code()),
                point.value(),
                point.valueText(),
                isNewest ? target : null,
                isNewest ? kpi.status().code() : "grey",
                point.quality(),
                point.illustrative(),
                null,
                0);
    }

    public static Curve of(KpiHistory history, String id) {
        return of(history, null, id);
    }

    /** @param line what somebody else has is drawn of it; null where that is not known */
    public static Curve of(KpiHistory history, @Nullable KpiLine line, String id) {
        return new Curve(
                id,
                history.title(),
                history.unit(),
                history.points().stream().map(Curves::point).toList(),
                history.segments().stream().flatMap(Curves::limits).toList(),
                history.breaks().stream()
                        .map(first -> Period.parse(first.code()))
                        .toList(),
                forecast(history),
                line == null ? null : benchmark(line),
                history.markers().stream()
                        .map(marker -> new Curve.Mark(marker.on(), marker.title()))
                        .toList(),
                history.decisions().stream()
                        .filter(decision -> decision.kind().equals("exceptional"))
                        .map(decision -> Period.parse(decision.period().code()))
                        .map(span -> new Curve.Span(span.start(), span.lastDay(), "left out of the limits"))
                        .toList());
    }

    /** One that lies further ahead than the series reaches back would leave no room for the series. */
    private static Curve.@Nullable Forecast forecast(KpiHistory history) {
        KpiAnalysis.Outlook outlook = history.outlook();
        if (outlook.on() == null || outlook.value() == null || outlook.low() == null || outlook.high() == null) {
            return null;
        }
        LocalDate first =
                Period.parse(history.points().getFirst().period().code()).lastDay();
        LocalDate last =
                Period.parse(history.points().getLast().period().code()).lastDay();
        return outlook.on().isAfter(last.plusDays(ChronoUnit.DAYS.between(first, last)))
                ? null
                : new Curve.Forecast(
                        outlook.on(),
                        outlook.value(),
                        outlook.low(),
                        outlook.high(),
                        "forecast is %s to %s".formatted(rounded(outlook.low()), rounded(outlook.high())));
    }

    private static String rounded(BigDecimal figure) {
        return Figures.readable(figure.setScale(1, RoundingMode.HALF_UP));
    }

    private static Curve.@Nullable Level benchmark(KpiLine line) {
        return line.benchmarks().stream()
                .findFirst()
                .map(other -> new Curve.Level(
                        other.value(),
                        "%s %s"
                                .formatted(
                                        Objects.requireNonNullElse(other.comparator(), "benchmark"),
                                        other.valueText())))
                .orElse(null);
    }

    private static Curve.Point point(KpiHistory.Point point) {
        return new Curve.Point(
                Period.parse(point.period().code()),
                point.value(),
                point.valueText(),
                target(point.target()),
                point.status(),
                point.quality(),
                point.illustrative(),
                point.flags().isEmpty() ? null : point.flags().getFirst().sentence(),
                revisions(point));
    }

    /** How often it has been published anew after the first time. */
    private static int revisions(KpiHistory.Point point) {
        return (int) point.revisions().stream()
                .filter(revision -> revision.number() > 1)
                .count();
    }

    private static Curve.@Nullable Target target(KpiHistory.@Nullable Target target) {
        if (target == null) {
            return null;
        }
        String text = target.value() != null
                ? Figures.readable(target.value())
                : Stream.of(target.low(), target.high())
                        .filter(Objects::nonNull)
                        .map(Figures::readable)
                        .collect(Collectors.joining(" to "));
        return new Curve.Target(target.value(), target.low(), target.high(), text);
    }

    private static Stream<Curve.Limits> limits(KpiHistory.Segment segment) {
        var limits = segment.limits();
        return limits == null
                ? Stream.empty()
                : Stream.of(new Curve.Limits(
                        Period.parse(segment.from().code()),
                        Period.parse(segment.until().code()),
                        limits.mean(),
                        limits.lower(),
                        limits.upper(),
                        limits.trial()));
    }
}
