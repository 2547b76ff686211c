package uk.luton2040.measures.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/**
 * What a KPI is to reach beyond one measurement, and where it started from.
 *
 * @param measured the newest measurement
 * @param amounts whether values are amounts in their period: then only figures for periods as long as its own can be held
 *     against them, as four quarters' amounts make a year's. A level is a level at any date
 */
public record Horizon(Targets targets, Measured measured, boolean amounts) {
    private static final Comparator<Dated> BY_END =
            Comparator.comparing(dated -> dated.ahead().end());
    private static final Comparator<Dated> REAL_FIRST =
            Comparator.comparing(dated -> dated.target().illustrative());

    private record Dated(Target target, Ahead ahead) {}

    /** The nearest target after the measurement: a dated one, else the trajectory's end, else a standing one's next. */
    public Optional<Ahead> next() {
        return dated(TargetKind.TARGET)
                .filter(dated -> dated.ahead().end().isAfter(measured.period().end()))
                .min(BY_END.thenComparing(REAL_FIRST))
                .map(Dated::ahead)
                .or(() -> endOfTrajectory()
                        .filter(ahead -> ahead.end().isAfter(measured.period().end())))
                .or(this::standing);
    }

    /** The last target there is, reached or not: a dated one, else the trajectory's end. */
    public Optional<Ahead> furthest() {
        return dated(TargetKind.TARGET)
                .max(BY_END.thenComparing(REAL_FIRST.reversed()))
                .map(Dated::ahead)
                .or(this::endOfTrajectory);
    }

    /** The newest baseline before the measurement; else the trajectory's. */
    public Optional<Ahead> baseline() {
        return dated(TargetKind.BASELINE)
                .filter(dated -> dated.ahead().end().isBefore(measured.period().end()))
                .max(BY_END.thenComparing(REAL_FIRST.reversed()))
                .map(Dated::ahead)
                .or(this::beginningOfTrajectory);
    }

    private Stream<Dated> dated(TargetKind kind) {
        return targets.all().stream()
                .filter(target -> target.kind() == kind && target.isFigure())
                .filter(target -> target.category().equals(measured.category()))
                .flatMap(target -> target.span().filter(this::isComparable).stream()
                        .map(span -> new Dated(target, new Ahead(target.goal(), span.end(), span.label()))));
    }

    private boolean isComparable(Target.Span span) {
        return !amounts || span.isExactly(measured.period().kind().containing(span.start()));
    }

    private Optional<Ahead> endOfTrajectory() {
        Trajectory way = trajectory();
        return way == null
                ? Optional.empty()
                : way.at(way.until())
                        .map(value -> new Ahead(
                                new Goal(value, null, null, false, way.origin(), way.illustrative()),
                                way.until(),
                                lastDayBefore(way.until())));
    }

    private Optional<Ahead> beginningOfTrajectory() {
        return trajectory() instanceof LinearTrajectory line
                ? Optional.of(new Ahead(
                        new Goal(line.baseline(), null, null, false, line.origin(), line.illustrative()),
                        line.from(),
                        lastDayBefore(line.from())))
                : Optional.empty();
    }

    private @Nullable Trajectory trajectory() {
        return measured.category().isEmpty() ? targets.trajectory() : null;
    }

    private Optional<Ahead> standing() {
        Period next = measured.period().next();
        return targets.all().stream()
                .filter(target -> target.kind() == TargetKind.TARGET && target.isFigure())
                .filter(target -> target.category().equals(measured.category()))
                .filter(target -> target.period().equals(Target.EVERY_PERIOD)
                        || (target.period().equals(Target.EVERY_YEAR) && measured.isYearly()))
                .min(Comparator.comparing(Target::illustrative))
                .map(target -> new Ahead(target.goal(), next.end(), next.label()));
    }

    private static String lastDayBefore(LocalDate end) {
        return PeriodKind.DAY.containing(end.minusDays(1)).label();
    }
}
