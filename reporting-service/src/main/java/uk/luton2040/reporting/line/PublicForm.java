package uk.luton2040.reporting.line;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.aggregation.Amount;
import uk.luton2040.measures.disclosure.PublicTable;
import uk.luton2040.measures.disclosure.SmallNumbers;

/**
 * Takes out of a line or a history what the public must not see. Small counts are hidden by the source's own rule, those
 * behind a rate too, and with a hidden value everything that says it in other words: its status, direction, sentences and
 * comparisons. A pure function of the line, so that what is public can be made again of what was kept.
 */
public final class PublicForm {
    private PublicForm() {}

    public static PublicLine of(KpiLine line) {
        KpiLine.Counts counts = line.counts();
        Shown own = shown(counts, line.value(), line.valueText(), counts.numerator(), counts.denominator());
        PublicTable table = table(line);
        boolean hidden = own.withheld();
        boolean partsHidden = table != null && table.outcome() != PublicTable.Outcome.ALL_SHOWN;
        List<PublicLine.Point> history =
                line.history().stream().map(point -> point(counts, point)).toList();
        boolean someHidden = hidden || history.stream().anyMatch(PublicLine.Point::withheld);
        return new PublicLine(
                line.code(),
                line.title(),
                line.unit(),
                line.valueType(),
                line.betterWhen(),
                line.providers(),
                own.value(),
                own.text(),
                line.period(),
                line.freshness(),
                line.stale(),
                line.missing() != null && line.stale() ? line.missing() : null,
                why(counts, someHidden, partsHidden ? table : null),
                line.target(),
                unless(hidden || own.rounded(), line.status()),
                unless(someHidden || own.rounded(), line.direction()),
                unless(someHidden || own.rounded(), line.sameLastYear()),
                history,
                unless(someHidden, analysis(line, KpiAnalysis::chart)),
                unless(someHidden, analysis(line, KpiAnalysis::outlook)),
                unless(someHidden, analysis(line, KpiAnalysis::progress)),
                hidden ? List.of() : parts(line, table),
                unless(hidden || partsHidden || own.rounded(), line.gap()),
                unless(hidden, line.survey()),
                unless(hidden || hasFew(counts, line.ratings()), line.ratings()),
                unless(hidden || own.rounded() || isFew(counts, line.outturn()), line.outturn()),
                hidden || own.rounded() ? List.of() : line.benchmarks(),
                line.quality(),
                unless(hidden || partsHidden, line.coverage()),
                unless(hidden, line.commentary()),
                line.receivedOn(),
                line.illustrative().stream()
                        .filter(what -> !what.equals("action"))
                        .toList());
    }

    public static PublicHistory of(KpiHistory history) {
        KpiLine.Counts counts = history.counts();
        List<PublicLine.Point> points =
                history.points().stream().map(point -> point(counts, point)).toList();
        boolean someHidden = points.stream().anyMatch(PublicLine.Point::withheld);
        return new PublicHistory(
                history.code(),
                history.title(),
                history.unit(),
                history.valueType(),
                history.betterWhen(),
                history.asAt(),
                history.calculation(),
                points,
                history.breaks(),
                why(counts, someHidden, null),
                history.illustrative());
    }

    /** @param withheld that there is a value which is not shown */
    private record Shown(
            @Nullable BigDecimal value, @Nullable String text, boolean withheld, boolean rounded) {}

    private static Shown shown(
            KpiLine.Counts counts,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        if (value == null) {
            return new Shown(null, null, false, false);
        }
        Amount amount = new Amount(value, numerator, denominator);
        Optional<Amount> shown = counts.rule().shown(amount, counts.countKind(), per(amount));
        if (shown.isEmpty()) {
            return new Shown(null, null, true, false);
        }
        BigDecimal figure = shown.get().value();
        return figure == null || figure.compareTo(value) == 0
                ? new Shown(figure, text, false, false)
                : new Shown(figure, "about " + Figures.readable(figure), false, true);
    }

    /** What a rate is out of, found from the rate itself; 1 where there is none. */
    private static BigDecimal per(Amount amount) {
        BigDecimal value = amount.value();
        BigDecimal numerator = amount.numerator();
        BigDecimal denominator = amount.denominator();
        return value == null || numerator == null || denominator == null || numerator.signum() == 0
                ? BigDecimal.ONE
                : value.multiply(denominator).divide(numerator, DECIMAL128);
    }

    private static PublicLine.Point point(KpiLine.Counts counts, KpiLine.Point point) {
        Shown shown = shown(counts, point.value(), point.valueText(), point.numerator(), point.denominator());
        return new PublicLine.Point(
                point.period(), shown.value(), shown.text(), point.quality(), shown.withheld(), point.illustrative());
    }

    private static PublicLine.Point point(KpiLine.Counts counts, KpiHistory.Point point) {
        Shown shown = shown(counts, point.value(), point.valueText(), point.numerator(), point.denominator());
        return new PublicLine.Point(
                point.period(), shown.value(), shown.text(), point.quality(), shown.withheld(), point.illustrative());
    }

    /** The value and its parts; null where it has none. */
    private static @Nullable PublicTable table(KpiLine line) {
        if (line.parts().isEmpty()) {
            return null;
        }
        KpiLine.Counts counts = line.counts();
        SequencedMap<String, Amount> parts = new LinkedHashMap<>();
        line.parts()
                .forEach(part -> parts.put(name(part), new Amount(part.value(), part.numerator(), part.denominator())));
        Amount total = new Amount(line.value(), counts.numerator(), counts.denominator());
        return PublicTable.of(total, parts, counts.countKind(), counts.rule(), per(total));
    }

    private static String name(KpiLine.Part part) {
        return part.provider().code() + " " + part.category();
    }

    private static List<PublicLine.Part> parts(KpiLine line, @Nullable PublicTable table) {
        if (table == null || table.parts().isEmpty()) {
            return List.of();
        }
        return line.parts().stream()
                .map(part -> {
                    Shown shown =
                            shown(line.counts(), part.value(), part.valueText(), part.numerator(), part.denominator());
                    return new PublicLine.Part(
                            part.provider(), part.category(), shown.value(), shown.text(), shown.withheld());
                })
                .toList();
    }

    private static boolean hasFew(KpiLine.Counts counts, KpiLine.@Nullable Ratings ratings) {
        return ratings != null
                && Stream.of(ratings.bronze(), ratings.silver(), ratings.gold())
                        .map(BigDecimal::valueOf)
                        .anyMatch(counts.rule()::hides);
    }

    private static boolean isFew(KpiLine.Counts counts, KpiLine.@Nullable Outturn outturn) {
        return outturn != null
                && counts.countKind() == SmallNumbers.Kind.COUNT
                && counts.rule().hides(outturn.value());
    }

    private static @Nullable String why(KpiLine.Counts counts, boolean someHidden, @Nullable PublicTable table) {
        if (someHidden) {
            return "Counts below %d are not published.".formatted(counts.threshold());
        }
        return table == null ? null : table.sentence();
    }

    private static <T> @Nullable T analysis(KpiLine line, Function<KpiAnalysis, T> which) {
        KpiAnalysis analysis = line.analysis();
        return analysis == null ? null : which.apply(analysis);
    }

    private static <T> @Nullable T unless(boolean hidden, @Nullable T shown) {
        return hidden ? null : shown;
    }
}
