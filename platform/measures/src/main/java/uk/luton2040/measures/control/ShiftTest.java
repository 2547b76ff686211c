package uk.luton2040.measures.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.control.Flag.Side;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.period.Period;

/**
 * Did it work? Whether a series shifted after something was done. The limits of the periods before the marker are frozen
 * and carried forward over those after it; seven or more in a row of these strictly on one side of the frozen mean are a
 * shift. Points beyond the frozen limits, or two of three near one of them, are told as early signs and are no shift.
 *
 * <p>The method is L. Provost and S. Murray's ("The Health Care Data Guide", 2011, chapter 4: limits from a baseline,
 * extended after a change) with the run of seven of NHS England's "Making data count". It tells that the series moved
 * after the marker, not that the marker moved it; where it was on the move before, that is said. A rebase is proposed and
 * never applied.
 *
 * @param before the frozen limits; null when there are none
 * @param after how many periods after the marker were looked at
 * @param shiftedFrom the first period of the shift, from which a rebase is proposed; null without one
 * @param movedBefore whether a trend or run the same way was there before the marker
 */
public record ShiftTest(
        Verdict verdict,
        @Nullable ControlLimits before,
        int after,
        @Nullable Period shiftedFrom,
        boolean movedBefore,
        String sentence) {
    private static final int RUN = 7;

    /** How it ended. */
    public enum Verdict implements Coded {
        IMPROVED,
        WORSENED,
        /** A shift up or down where neither side is good. */
        SHIFTED,
        NO_SHIFT,
        /** No shift so far, and fewer than seven periods to see one in. */
        TOO_EARLY,
        /** Too few periods before, or a break between. */
        CANNOT_TELL
    }

    /**
     * The test of what follows a marker. A period that has begun before the marker is partly before it, and counts as
     * neither.
     *
     * @param series oldest first, of one kind of period
     * @param marker the day on which it was done
     */
    public static ShiftTest after(LocalDate marker, List<Point> series, ChartBasis basis) {
        List<Point> used = series.stream()
                .filter(point -> !basis.leftOut().contains(point.period()))
                .toList();
        List<Point> following = used.stream()
                .filter(point -> !point.period().start().isBefore(marker))
                .toList();
        List<Point> preceding = sameSeries(
                used.stream()
                        .filter(point -> !point.period().end().isAfter(marker))
                        .toList(),
                basis);
        Optional<ControlLimits> limits = ControlLimits.of(ControlChart.values(preceding), basis.screened());
        if (limits.isEmpty()) {
            return cannotTell("There are fewer than %d comparable periods before it.".formatted(ControlLimits.FEWEST));
        }
        if (!following.isEmpty()
                && basis.isBrokenBetween(
                        preceding.getLast().period(), following.getLast().period())) {
            return cannotTell("The series has a break between the periods before it and those after it.");
        }
        return new Comparison(limits.get(), preceding, following, basis.better()).conclude();
    }

    /** Where the series is none that could show a shift. */
    public static ShiftTest cannotTell(String why) {
        return new ShiftTest(Verdict.CANNOT_TELL, null, 0, null, false, why);
    }

    /** Those since the newest break. */
    private static List<Point> sameSeries(List<Point> points, ChartBasis basis) {
        return points.isEmpty()
                ? points
                : points.stream()
                        .filter(point -> !basis.isBrokenBetween(
                                point.period(), points.getLast().period()))
                        .toList();
    }

    private record Comparison(ControlLimits limits, List<Point> preceding, List<Point> following, Better better) {

        ShiftTest conclude() {
            List<List<Flag>> flags = Signals.in(ControlChart.values(following), limits);
            for (int i = 0; i < flags.size(); i++) {
                Optional<Side> run = side(flags.get(i), Signal.RUN);
                if (run.isPresent()) {
                    return shifted(following.get(i).period(), run.get());
                }
            }
            boolean early = following.size() < RUN;
            long signs = flags.stream()
                    .filter(found -> side(found, Signal.BEYOND_LIMITS).isPresent()
                            || side(found, Signal.TWO_OF_THREE).isPresent())
                    .count();
            String sentence = early
                    ? "%d of the %d periods that a shift takes have passed.".formatted(following.size(), RUN)
                    : "The %d periods after it show no shift from the mean before, %s."
                            .formatted(following.size(), rounded(limits.mean()));
            String signsSeen = signs == 0
                    ? ""
                    : " %d of them %s more than chance and may be early signs."
                            .formatted(signs, signs == 1 ? "is" : "are");
            return new ShiftTest(
                    early ? Verdict.TOO_EARLY : Verdict.NO_SHIFT,
                    limits,
                    following.size(),
                    null,
                    false,
                    sentence + signsSeen);
        }

        private ShiftTest shifted(Period from, Side side) {
            List<Flag> lastBefore =
                    Signals.in(ControlChart.values(preceding), limits).getLast();
            boolean moved = side(lastBefore, Signal.TREND).filter(side::equals).isPresent()
                    || side(lastBefore, Signal.RUN).filter(side::equals).isPresent();
            Variation variation = Variation.of(new Flag(Signal.RUN, side), better);
            Verdict verdict = switch (variation) {
                case IMPROVING -> Verdict.IMPROVED;
                case CONCERNING -> Verdict.WORSENED;
                case NEUTRAL_HIGH, NEUTRAL_LOW, COMMON_CAUSE, NONE -> Verdict.SHIFTED;
            };
            String sentence =
                    "From %s on, seven or more periods in a row lie %s the mean before, %s.%s That the series moved after it does not show that it moved because of it."
                            .formatted(
                                    from.label(),
                                    side == Side.HIGH ? "above" : "below",
                                    rounded(limits.mean()),
                                    moved ? " It was moving that way before." : "");
            return new ShiftTest(verdict, limits, following.size(), from, moved, sentence);
        }

        private static Optional<Side> side(List<Flag> flags, Signal signal) {
            return flags.stream()
                    .filter(flag -> flag.signal() == signal)
                    .map(Flag::side)
                    .findFirst();
        }

        private static String rounded(BigDecimal figure) {
            return Figures.readable(figure);
        }
    }
}
