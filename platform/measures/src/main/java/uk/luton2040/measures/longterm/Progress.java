package uk.luton2040.measures.longterm;

import static java.math.MathContext.DECIMAL64;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static uk.luton2040.measures.longterm.Rating.ACHIEVED;
import static uk.luton2040.measures.longterm.Rating.LIMITED;
import static uk.luton2040.measures.longterm.Rating.MAINTAINED;
import static uk.luton2040.measures.longterm.Rating.MODERATE;
import static uk.luton2040.measures.longterm.Rating.MOVING_AWAY;
import static uk.luton2040.measures.longterm.Rating.ON_TRACK;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.kpi.Better;

/**
 * Progress towards a target years away: how fast the value has grown since the baseline, beside how fast it had to. R =
 * s·d·CAGR(base → now) / |CAGR(base → target)| with CAGR(a, b, n) = (b/a)^(1/n) − 1, d = +1 if higher is better and −1 if
 * lower, s the sign of the baseline. From Eurostat, "Sustainable development in the European Union", annex on the
 * assessment of trends, with the score of the Open SDG progress measures.
 *
 * <p>Where the baseline, the value or the target is zero, or their signs differ, growth has no meaning: R is then the
 * share of the way that is done over the share of the time that is gone. Years are whole months / 12 where the days of
 * the month agree, else days / 365.2425. Roots are {@link StrictMath}'s; R and score are rounded to six decimals before
 * they are compared or written.
 *
 * @param ratio R; null where there is none
 * @param score from −5 to 5; null where there is none
 * @param arithmetic the steps, to be checked by hand
 */
public record Progress(
        Rating rating,
        Method method,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal score,
        List<String> arithmetic,
        String sentence) {
    private static final int DECIMALS = 6;
    private static final BigDecimal ENOUGH = new BigDecimal("0.95");
    private static final BigDecimal SOME = new BigDecimal("0.60");
    private static final BigDecimal BEST = new BigDecimal("5");
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.2425");

    public Progress {
        arithmetic = List.copyOf(arithmetic);
    }

    /** How R was found. */
    public enum Method implements Coded {
        GROWTH_RATE,
        LINEAR_SHARE,
        /** The target is the baseline. */
        STAY,
        NONE
    }

    public static Progress none(String why) {
        return new Progress(Rating.NONE, Method.NONE, null, null, List.of(), why);
    }

    /**
     * How far a value has come. None where no side is better, and before any time has passed.
     *
     * @throws IllegalArgumentException when the target is not after the baseline
     */
    public static Progress of(Anchor base, Anchor now, Anchor target, Better better) {
        if (!base.end().isBefore(target.end())) {
            throw new IllegalArgumentException("A target must be after its baseline: %s is not before %s."
                    .formatted(base.label(), target.label()));
        }
        if (!better.isDirected()) {
            return none("No side of this measure is better, so there is no progress to tell.");
        }
        if (!base.end().isBefore(now.end())) {
            return none("There is no value after the baseline of %s yet.".formatted(base.label()));
        }
        return new Calculation(base, now, target, better).progress();
    }

    private record Calculation(Anchor base, Anchor now, Anchor target, Better better) {

        Progress progress() {
            boolean reached = better.adverse(now.value(), target.value()).signum() <= 0;
            if (base.value().compareTo(target.value()) == 0) {
                return progress(Method.STAY, null, reached ? MAINTAINED : MOVING_AWAY, null, List.of());
            }
            BigDecimal elapsed = years(base.end(), now.end());
            BigDecimal whole = years(base.end(), target.end());
            boolean growth = sameSign(base.value(), now.value()) && sameSign(base.value(), target.value());
            return growth ? byGrowth(elapsed, whole, reached) : byShare(elapsed, whole, reached);
        }

        private Progress byGrowth(BigDecimal elapsed, BigDecimal whole, boolean reached) {
            double actual = growth(now.value(), elapsed);
            double needed = growth(target.value(), whole);
            int desired = better == Better.HIGHER ? 1 : -1;
            BigDecimal ratio =
                    rounded(BigDecimal.valueOf(base.value().signum() * desired * actual / StrictMath.abs(needed)));
            return progress(
                    Method.GROWTH_RATE,
                    ratio,
                    rating(ratio, reached),
                    score(ratio, reached),
                    List.of(
                            "growth a year since the baseline = (%s / %s)^(1 / %s) - 1 = %s"
                                    .formatted(plain(now.value()), plain(base.value()), plain(elapsed), plain(actual)),
                            "growth a year to the target = (%s / %s)^(1 / %s) - 1 = %s"
                                    .formatted(plain(target.value()), plain(base.value()), plain(whole), plain(needed)),
                            "ratio = " + ratio.toPlainString()));
        }

        private Progress byShare(BigDecimal elapsed, BigDecimal whole, boolean reached) {
            BigDecimal way = target.value().subtract(base.value());
            BigDecimal done = now.value().subtract(base.value()).divide(way, DECIMAL64);
            BigDecimal gone = elapsed.divide(whole, DECIMAL64);
            // A target on the worse side of its baseline asks only that the value does not fall that far
            boolean towardsBetter = better.adverse(target.value(), base.value()).signum() < 0;
            BigDecimal share = towardsBetter ? done : done.negate();
            BigDecimal ratio = rounded(share.divide(gone, DECIMAL64));
            return progress(
                    Method.LINEAR_SHARE,
                    ratio,
                    rating(ratio, reached),
                    score(ratio, reached),
                    List.of(
                            "share of the way = %s, as growth from, to or across zero has no meaning"
                                    .formatted(plain(done)),
                            "share of the time = " + plain(gone),
                            "ratio = " + ratio.toPlainString()));
        }

        private double growth(BigDecimal value, BigDecimal years) {
            double factor = value.divide(base.value(), DECIMAL64).doubleValue();
            return StrictMath.pow(factor, 1 / years.doubleValue()) - 1;
        }

        private Progress progress(
                Method method,
                @Nullable BigDecimal ratio,
                Rating rating,
                @Nullable BigDecimal score,
                List<String> arithmetic) {
            String pace = ratio == null || rating == ACHIEVED
                    ? ""
                    : ", at %s times the pace it takes"
                            .formatted(Figures.readable(ratio.setScale(2, RoundingMode.HALF_UP)));
            String sentence = "%s: from %s (%s) to %s (%s), with a target of %s (%s)%s.%s"
                    .formatted(
                            capital(rating.words()),
                            Figures.readable(base.value()),
                            base.label(),
                            Figures.readable(now.value()),
                            now.label(),
                            Figures.readable(target.value()),
                            target.label(),
                            pace,
                            method == Method.LINEAR_SHARE
                                    ? " Counted in equal steps, as a figure is zero or changes its sign."
                                    : "");
            return new Progress(rating, method, ratio, score, arithmetic, sentence);
        }

        private static String capital(String words) {
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    private static Rating rating(BigDecimal ratio, boolean reached) {
        if (reached) {
            return ACHIEVED;
        }
        if (ratio.compareTo(ENOUGH) >= 0) {
            return ON_TRACK;
        }
        if (ratio.compareTo(SOME) >= 0) {
            return MODERATE;
        }
        return ratio.signum() >= 0 ? LIMITED : MOVING_AWAY;
    }

    private static BigDecimal score(BigDecimal ratio, boolean reached) {
        if (reached) {
            return BEST;
        }
        BigDecimal score = ratio.compareTo(SOME) >= 0
                ? new BigDecimal("7.1429")
                        .multiply(ratio)
                        .subtract(new BigDecimal("4.2857"))
                        .min(BEST)
                : new BigDecimal("4.1667")
                        .multiply(ratio)
                        .subtract(new BigDecimal("2.5"))
                        .max(BEST.negate());
        return rounded(score);
    }

    private static boolean sameSign(BigDecimal one, BigDecimal other) {
        return one.signum() != 0 && one.signum() == other.signum();
    }

    private static BigDecimal years(LocalDate from, LocalDate until) {
        return from.getDayOfMonth() == until.getDayOfMonth()
                ? BigDecimal.valueOf(MONTHS.between(from, until)).divide(MONTHS_A_YEAR, DECIMAL64)
                : BigDecimal.valueOf(DAYS.between(from, until)).divide(DAYS_A_YEAR, DECIMAL64);
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private static String plain(double figure) {
        return rounded(BigDecimal.valueOf(figure)).toPlainString();
    }
}
