package uk.luton2040.measures.target;

import static uk.luton2040.measures.target.Resolution.Basis.AT_YEAR_END;
import static uk.luton2040.measures.target.Resolution.Basis.DATE_REACHED;
import static uk.luton2040.measures.target.Resolution.Basis.EXACT_PERIOD;
import static uk.luton2040.measures.target.Resolution.Basis.LATER;
import static uk.luton2040.measures.target.Resolution.Basis.NONE;
import static uk.luton2040.measures.target.Resolution.Basis.STANDING;
import static uk.luton2040.measures.target.Resolution.Basis.TRAJECTORY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * All figures set for one KPI, and the choice among them. Of two that fit alike, a real one goes before an illustrative
 * one, then the one listed first.
 *
 * @param trajectory how the KPI as a whole gets from baseline to target; null when none was set
 */
public record Targets(List<Target> all, @Nullable Trajectory trajectory) {
    private static final Comparator<Target> REAL_FIRST = Comparator.comparing(Target::illustrative);

    public Targets {
        all = List.copyOf(all);
    }

    /**
     * The target for exactly this period; else the trajectory's value at its end; else a dated target that falls due
     * with this measurement, the first on or after its date; else a standing one; else none. A year's target says
     * nothing of a part of the year: it is judged on the year's own figure, not on its last quarter.
     */
    public Resolution resolve(Measured measured) {
        return exact(measured)
                .or(() -> onTrajectory(measured))
                .or(() -> dateReached(measured))
                .or(() -> standing(measured))
                .or(() -> atYearEnd(measured))
                .or(() -> later(measured))
                .orElseGet(() -> none(measured));
    }

    private Optional<Resolution> exact(Measured measured) {
        return dated(measured, span -> span.isExactly(measured.period()))
                .min(REAL_FIRST)
                .map(target -> new Resolution(
                        target.goal(),
                        EXACT_PERIOD,
                        "The target is the one set for " + measured.period().label() + "."));
    }

    private Optional<Resolution> onTrajectory(Measured measured) {
        if (trajectory == null || !measured.category().isEmpty()) {
            return Optional.empty();
        }
        Trajectory way = trajectory;
        return way.at(measured.period().end())
                .map(value -> new Resolution(
                        new Goal(value, null, null, false, way.origin(), way.illustrative()),
                        TRAJECTORY,
                        "The target is where the trajectory stands on %s: %s."
                                .formatted(dayOf(measured.period().lastDay()), way.sentence())));
    }

    private Optional<Resolution> dateReached(Measured measured) {
        Period period = measured.period();
        Period previous = measured.previous();
        return dated(
                        measured,
                        span -> !span.end().isAfter(period.end())
                                && (previous == null || previous.end().isBefore(span.end()))
                                && !isPartOfALongerPeriod(measured, span))
                .min(Comparator.comparing(Targets::end).reversed().thenComparing(REAL_FIRST))
                .map(target -> new Resolution(
                        target.goal(),
                        DATE_REACHED,
                        "The target is for %s; this is the first measurement on or after it."
                                .formatted(named(target))));
    }

    private Optional<Resolution> standing(Measured measured) {
        return figures(measured)
                .filter(target -> target.period().equals(Target.EVERY_PERIOD)
                        || (target.period().equals(Target.EVERY_YEAR) && measured.isYearly()))
                .min(REAL_FIRST)
                .map(target -> new Resolution(
                        target.goal(),
                        STANDING,
                        "The target stands for every %s."
                                .formatted(target.period().equals(Target.EVERY_YEAR) ? "year" : "period")));
    }

    private Optional<Resolution> atYearEnd(Measured measured) {
        return Stream.concat(
                        dated(measured, span -> isPartOfALongerPeriod(measured, span)),
                        figures(measured).filter(target -> target.period().equals(Target.EVERY_YEAR)))
                .min(REAL_FIRST)
                .map(target -> new Resolution(
                        null,
                        AT_YEAR_END,
                        "The target of %s is for %s and has no profile for parts of it; it is judged %s."
                                .formatted(
                                        figure(target),
                                        named(target),
                                        target.span().map(Target.Span::judgedAt).orElse("at year end"))));
    }

    private Optional<Resolution> later(Measured measured) {
        return dated(measured, span -> span.end().isAfter(measured.period().end()))
                .min(Comparator.comparing(Targets::end).thenComparing(REAL_FIRST))
                .map(target -> new Resolution(
                        null,
                        LATER,
                        "The target of %s is for %s; it is judged at the first measurement on or after that."
                                .formatted(figure(target), named(target))));
    }

    private Resolution none(Measured measured) {
        Optional<Target> past = dated(measured, span -> true).max(Comparator.comparing(Targets::end));
        if (past.isPresent()) {
            return new Resolution(
                    null,
                    NONE,
                    "The last target, %s for %s, has been judged; none is set for %s."
                            .formatted(
                                    figure(past.get()),
                                    named(past.get()),
                                    measured.period().label()));
        }
        Optional<Target> undated = figures(measured).findFirst();
        if (undated.isPresent()) {
            return new Resolution(
                    null,
                    NONE,
                    "A target of %s is printed without a period that can be read, so it cannot be judged."
                            .formatted(figure(undated.get())));
        }
        boolean words = targets(measured).findAny().isPresent();
        return new Resolution(
                null,
                NONE,
                words
                        ? "The target is printed in words, not as a figure, so it cannot be judged."
                        : "No target is set.");
    }

    /** Part of a longer period's amount; a level taken on that period's last day is the period's own figure. */
    private static boolean isPartOfALongerPeriod(Measured measured, Target.Span span) {
        Period period = measured.period();
        boolean levelOnTheLastDay =
                period.start().plusDays(1).equals(period.end()) && period.end().equals(span.end());
        return span.amount()
                && span.contains(period)
                && !span.isExactly(period)
                && !measured.isYearly()
                && !levelOnTheLastDay;
    }

    private Stream<Target> targets(Measured measured) {
        return all.stream()
                .filter(target ->
                        target.kind() == TargetKind.TARGET && target.category().equals(measured.category()));
    }

    private Stream<Target> figures(Measured measured) {
        return targets(measured).filter(Target::isFigure);
    }

    private Stream<Target> dated(Measured measured, Predicate<Target.Span> when) {
        return figures(measured).filter(target -> target.span().filter(when).isPresent());
    }

    private static LocalDate end(Target target) {
        return target.span().orElseThrow().end();
    }

    private static String named(Target target) {
        return target.span().map(Target.Span::label).orElse("every year");
    }

    private static String figure(Target target) {
        BigDecimal low = target.low();
        BigDecimal high = target.high();
        BigDecimal value = target.value();
        if (low != null && high != null) {
            return Figures.readable(low) + " to " + Figures.readable(high);
        }
        return value == null ? target.origin() : Figures.readable(value);
    }

    private static String dayOf(LocalDate date) {
        return PeriodKind.DAY.containing(date).label();
    }
}
