package uk.luton2040.measures.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;

/**
 * The share of the weighted milestones that is done against the share of the time that has gone: a ratio of at least 0.90
 * is green, of at least 0.70 amber, less is red. Before its start, deferred, or with less than 0.05 of its time gone a
 * project is grey, completed it is blue. Where a figure is missing it is grey, and the sentence says which.
 */
public final class ProgressRule {
    private static final BigDecimal GREEN = new BigDecimal("0.90");
    private static final BigDecimal AMBER = new BigDecimal("0.70");
    private static final BigDecimal TOO_EARLY = new BigDecimal("0.05");
    private static final String SENTENCE =
            "The milestones done, by weight, against the time gone: green when the work has come at least 90% as far as the"
                    + " time, amber at least 70%, otherwise red; grey before 5% of the time has gone.";
    private static final int DECIMALS = 4;

    private final Course course;
    private final LocalDate today;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> arithmetic = new ArrayList<>();
    private @Nullable BigDecimal doneShare;
    private @Nullable BigDecimal elapsedShare;
    private @Nullable BigDecimal ratio;

    private ProgressRule(Course course, LocalDate today) {
        this.course = course;
        this.today = today;
    }

    public static Progress judge(Course course, LocalDate today) {
        return new ProgressRule(course, today).judge();
    }

    private Progress judge() {
        BigDecimal all = weight(false);
        BigDecimal done = weight(true);
        if (all.signum() > 0) {
            doneShare = share(done, all);
            inputs.add("weight done = " + done.toPlainString());
            inputs.add("weight of all milestones = " + all.toPlainString());
        }
        String stage = course.stage();
        if ("completed".equals(stage)) {
            return conclude(ProgressStatus.BLUE, "It is completed.");
        }
        if ("stopped".equals(stage) || "deferred".equals(stage)) {
            return conclude(ProgressStatus.GREY, "It is %s.".formatted(stage));
        }
        LocalDate start = course.start();
        LocalDate until = course.baselineUntil();
        if (start == null || until == null) {
            return conclude(
                    ProgressStatus.GREY,
                    start == null
                            ? "Nobody has said when it starts, so the time gone is not known."
                            : "Nobody has said when it is to be done, so the time gone is not known.");
        }
        if (today.isBefore(start)) {
            return conclude(ProgressStatus.GREY, "It has not started yet.");
        }
        return byTime(done, all, ChronoUnit.DAYS.between(start, today), ChronoUnit.DAYS.between(start, until));
    }

    private Progress byTime(BigDecimal done, BigDecimal all, long gone, long length) {
        if (length <= 0) {
            return conclude(ProgressStatus.GREY, "Its end is not after its start.");
        }
        BigDecimal elapsed = BigDecimal.valueOf(Math.min(gone, length));
        BigDecimal time = BigDecimal.valueOf(length);
        elapsedShare = share(elapsed, time);
        inputs.add("days gone = " + elapsed);
        inputs.add("days from start to end = " + time);
        if (elapsed.compareTo(TOO_EARLY.multiply(time)) < 0) {
            return conclude(ProgressStatus.GREY, "Less than 5% of its time has gone.");
        }
        if (all.signum() == 0) {
            return conclude(ProgressStatus.GREY, "It has no milestones by which its progress could be told.");
        }
        // done / all ÷ elapsed / time ≥ limit, without dividing
        BigDecimal made = done.multiply(time);
        BigDecimal expected = all.multiply(elapsed);
        BigDecimal quotient = share(made, expected);
        ratio = quotient;
        arithmetic.add("share done = %s / %s = %s".formatted(plain(done), plain(all), doneShare));
        arithmetic.add("share of time gone = %s / %s = %s".formatted(elapsed, time, elapsedShare));
        arithmetic.add(
                "ratio = (%s × %s) / (%s × %s) = %s".formatted(plain(done), time, plain(all), elapsed, quotient));
        ProgressStatus status = made.compareTo(GREEN.multiply(expected)) >= 0
                ? ProgressStatus.GREEN
                : made.compareTo(AMBER.multiply(expected)) >= 0 ? ProgressStatus.AMBER : ProgressStatus.RED;
        return conclude(
                status,
                "%s of the milestones by weight are done and %s of the time has gone: the work has come %s as far as the time."
                        .formatted(percent(share(done, all)), percent(share(elapsed, time)), percent(quotient)));
    }

    private Progress conclude(ProgressStatus status, String sentence) {
        LocalDate expected = course.expectedUntil(today);
        Long slippage = Days.between(course.baselineUntil(), expected);
        Long sinceFirst =
                Days.between(course.firstUntil() == null ? course.baselineUntil() : course.firstUntil(), expected);
        if (slippage != null && expected != null) {
            arithmetic.add("slippage = %s − %s = %s days"
                    .formatted(
                            expected.minusDays(1),
                            lastDay(course.baselineUntil()),
                            Figures.readable(BigDecimal.valueOf(slippage))));
        }
        return new Progress(
                status,
                slippage,
                sinceFirst,
                doneShare,
                elapsedShare,
                ratio,
                next(),
                course.steps().stream().filter(step -> step.isOverdueOn(today)).toList(),
                SENTENCE,
                List.copyOf(inputs),
                List.copyOf(arithmetic),
                sentence);
    }

    private static String lastDay(@Nullable LocalDate until) {
        return until == null ? "" : until.minusDays(1).toString();
    }

    private @Nullable Step next() {
        return course.once()
                .filter(step -> !step.isReachedBy(today))
                .min(Comparator.comparing(
                        step -> step.forecastUntil() != null ? step.forecastUntil() : step.until(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    private BigDecimal weight(boolean reachedOnly) {
        return course.once()
                .filter(step -> !reachedOnly || step.isReachedBy(today))
                .map(Step::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    /** Rounded down, so that no sentence names a limit that was not reached. */
    private static String percent(BigDecimal share) {
        return Figures.readable(share.movePointRight(2).setScale(1, RoundingMode.DOWN)) + "%";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
