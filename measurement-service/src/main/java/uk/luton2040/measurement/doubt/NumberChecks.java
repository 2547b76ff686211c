package uk.luton2040.measurement.doubt;

import static uk.luton2040.measures.Figures.whole;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import uk.luton2040.measurement.rule.BuiltInCheck;
import uk.luton2040.measures.control.ControlLimits;
import uk.luton2040.measures.control.Jump;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.control.Seasons;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.PeriodKind;

/** Doubts about a number beside the numbers before it. */
final class NumberChecks {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int ENOUGH_TO_KNOW = 6;
    private static final int USUALLY = 4;

    private final Evidence evidence;
    private final Candidate candidate;
    private final List<Point> earlier;
    private final Optional<Behaviour> behaviour;

    NumberChecks(Evidence evidence) {
        this.evidence = evidence;
        this.candidate = evidence.candidate();
        this.earlier = evidence.earlier();
        this.behaviour = Optional.ofNullable(candidate.definition().behaviour()).flatMap(Behaviour::of);
    }

    Optional<Doubt> jump(Point value) {
        if (behaviour.filter(Behaviour.MODELLED::equals).isPresent()) {
            return Optional.empty();
        }
        boolean withinYear =
                behaviour.filter(Behaviour.CUMULATIVE_IN_YEAR::equals).isEmpty();
        return evidence.enabled(BuiltInCheck.JUMP)
                .flatMap(setting -> Jump.to(value, earlier, unit(), withinYear)
                        .filter(jump -> jump.exceeds(setting.limit()))
                        .map(jump -> words(value, jump, setting.limit()))
                        .or(() -> withinYear ? awayFromConstant(value) : Optional.empty())
                        .map(words -> evidence.doubt(BuiltInCheck.JUMP, "value", words, setting.needsComment())));
    }

    /** A running total cannot become less: refused, not doubted. */
    Optional<String> falling(Point value) {
        return earlier.isEmpty() || !addsUpSince(earlier.getLast(), value)
                ? Optional.empty()
                : Optional.of(earlier.getLast())
                        .filter(before -> value.value().compareTo(before.value()) < 0)
                        .map(before ->
                                "%s in %s is less than %s in %s, and %s is a running total. Correct the earlier value as well, in the same submission, if it was too high."
                                        .formatted(
                                                whole(value.value()),
                                                value.period().label(),
                                                whole(before.value()),
                                                before.period().label(),
                                                candidate.kpi().code()));
    }

    private boolean addsUpSince(Point before, Point value) {
        PeriodKind year = Calendar.of(candidate.definition().calendar())
                .orElse(Calendar.FINANCIAL)
                .year();
        boolean sameYear = year.containing(before.period().lastDay())
                .equals(year.containing(value.period().lastDay()));
        return behaviour
                .filter(adds ->
                        adds == Behaviour.CUMULATIVE_SINCE_START || adds == Behaviour.CUMULATIVE_IN_YEAR && sameYear)
                .isPresent();
    }

    private BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(candidate.definition().decimals());
    }

    private static String words(Point value, Jump jump, BigDecimal threshold) {
        BigDecimal step = value.value().subtract(jump.reference().value());
        return "%s in %s is %s %s than in %s (%s): unusual beside this series' history, with a score of %s where %s is the"
                        .formatted(
                                whole(value.value()),
                                value.period().label(),
                                whole(step.abs()),
                                step.signum() < 0 ? "less" : "more",
                                jump.reference().period().label(),
                                whole(jump.reference().value()),
                                whole(jump.score().rounded()),
                                whole(threshold))
                + " limit. Check it; if it is right, say in the commentary what happened.";
    }

    /** A series that never moved has no spread to score by; half as much or half as much again is a jump all the same. */
    private Optional<String> awayFromConstant(Point value) {
        if (earlier.size() < ENOUGH_TO_KNOW) {
            return Optional.empty();
        }
        BigDecimal constant = earlier.getFirst().value();
        boolean moved = earlier.stream().anyMatch(point -> point.value().compareTo(constant) != 0);
        BigDecimal far = constant.abs().multiply(HALF);
        return moved
                        || far.signum() == 0
                        || value.value().subtract(constant).abs().compareTo(far) < 0
                ? Optional.empty()
                : Optional.of(
                        "It is %s, where the %d values before it were all %s. Check it; if it is right, say in the commentary what happened."
                                .formatted(whole(value.value()), earlier.size(), whole(constant)));
    }

    /** Of levels and amounts by month or quarter only, and not where the seasons would be all that is seen. */
    Optional<Doubt> beyondLimits(Point value) {
        boolean charted = behaviour
                .filter(how -> how == Behaviour.SNAPSHOT || how == Behaviour.FLOW)
                .isPresent();
        if (!charted || !isMonthOrQuarter()) {
            return Optional.empty();
        }
        return evidence.enabled(BuiltInCheck.BEYOND_LIMITS)
                .flatMap(setting -> ControlLimits.of(
                                earlier.stream().map(Point::value).toList())
                        .filter(limits -> limits.averageMovingRange().signum() > 0)
                        .filter(limits -> limits.excludes(value.value()))
                        .filter(limits -> !Seasons.dominate(earlier))
                        .map(limits -> evidence.doubt(
                                BuiltInCheck.BEYOND_LIMITS, "value", words(value, limits), setting.needsComment())));
    }

    private boolean isMonthOrQuarter() {
        return switch (candidate.period().kind()) {
            case MONTH, QUARTER, FINANCIAL_QUARTER -> true;
            case DAY, HALF_YEAR, YEAR, FINANCIAL_HALF_YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR -> false;
        };
    }

    private String words(Point value, ControlLimits limits) {
        int decimals = candidate.definition().decimals() + 1;
        return "%s lies outside the %scontrol limits %s to %s of the %d values before it. Check it; if it is right, say in the commentary what changed."
                .formatted(
                        whole(value.value()),
                        limits.isTrial() ? "trial " : "",
                        whole(limits.lower().setScale(decimals, RoundingMode.HALF_UP)),
                        whole(limits.upper().setScale(decimals, RoundingMode.HALF_UP)),
                        limits.points());
    }

    /** Not where it was the same the last time too, or in a quarter of the steps there were: such a KPI repeats. */
    Optional<Doubt> sameAsLast(Point value) {
        if (earlier.isEmpty() || value.value().signum() == 0) {
            return Optional.empty();
        }
        Point last = earlier.getLast();
        if (last.value().compareTo(value.value()) != 0 || usuallyRepeats()) {
            return Optional.empty();
        }
        return evidence.enabled(BuiltInCheck.SAME_AS_LAST_PERIOD)
                .map(setting -> evidence.doubt(
                        BuiltInCheck.SAME_AS_LAST_PERIOD,
                        "value",
                        "It is %s again, the very number of %s. Check that it is the value of %s."
                                .formatted(
                                        whole(value.value()),
                                        last.period().label(),
                                        value.period().label()),
                        setting.needsComment()));
    }

    private boolean usuallyRepeats() {
        int repeats = 0;
        for (int i = 1; i < earlier.size(); i++) {
            boolean same = earlier.get(i).value().compareTo(earlier.get(i - 1).value()) == 0;
            if (same && i == earlier.size() - 1) {
                return true;
            }
            repeats += same ? 1 : 0;
        }
        return repeats > 0 && repeats * USUALLY >= earlier.size() - 1;
    }
}
