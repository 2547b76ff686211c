package uk.luton2040.measures.rollup;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.aggregation.Coverage;
import uk.luton2040.measures.status.Status;

/**
 * How an outcome or a priority stands: counts by status first, how many could be judged, and the worst KPI by name. Every
 * member is counted once. The mean of the long-term scores, with the bands of Open SDG, is for the data only: no page
 * leads with it, as a mean hides the worst.
 *
 * @param grey has a value and no status
 * @param noData has no value
 * @param judged how many of all have a colour
 * @param worst the first red one, else the first amber one: of those the lowest long-term score, then as they are listed
 * @param meanScore rounded to six decimals; null when none has a score
 */
public record Rollup(
        int green,
        int amber,
        int red,
        int grey,
        int noData,
        Coverage judged,
        @Nullable Member worst,
        @Nullable BigDecimal meanScore,
        @Nullable Band band,
        String sentence) {
    private static final int DECIMALS = 6;
    private static final BigDecimal HIGH = new BigDecimal("2.5");

    /** What a mean score says. */
    public enum Band implements Coded {
        /** 2.5 or more. */
        SIGNIFICANT_PROGRESS,
        /** 0 or more. */
        MODERATE_PROGRESS,
        /** −2.5 or more. */
        MODERATE_MOVEMENT_AWAY,
        SIGNIFICANT_MOVEMENT_AWAY;

        static Band of(BigDecimal score) {
            if (score.compareTo(HIGH) >= 0) {
                return SIGNIFICANT_PROGRESS;
            }
            if (score.signum() >= 0) {
                return MODERATE_PROGRESS;
            }
            return score.compareTo(HIGH.negate()) >= 0 ? MODERATE_MOVEMENT_AWAY : SIGNIFICANT_MOVEMENT_AWAY;
        }
    }

    /** @param members as they are listed */
    public static Rollup of(List<Member> members) {
        int green = count(members, Status.GREEN);
        int amber = count(members, Status.AMBER);
        int red = count(members, Status.RED);
        int grey = count(members, Status.GREY);
        int noData = members.size() - green - amber - red - grey;
        Member worst = worst(members).orElse(null);
        BigDecimal mean = mean(members);
        return new Rollup(
                green,
                amber,
                red,
                grey,
                noData,
                new Coverage(green + amber + red, members.size(), "KPIs"),
                worst,
                mean,
                mean == null ? null : Band.of(mean),
                "%d green, %d amber, %d red, %d grey, %d without data.%s"
                        .formatted(
                                green,
                                amber,
                                red,
                                grey,
                                noData,
                                worst == null
                                        ? ""
                                        : " Worst: %s, %s."
                                                .formatted(
                                                        worst.title(),
                                                        worst.status().code())));
    }

    private static int count(List<Member> members, Status status) {
        return (int) members.stream()
                .filter(Member::hasData)
                .filter(member -> member.status() == status)
                .count();
    }

    private static Optional<Member> worst(List<Member> members) {
        Comparator<Member> byScore =
                Comparator.comparing(Member::score, Comparator.nullsLast(Comparator.naturalOrder()));
        return List.of(Status.RED, Status.AMBER).stream()
                .flatMap(status -> members.stream()
                        .filter(Member::hasData)
                        .filter(member -> member.status() == status)
                        .sorted(byScore))
                .findFirst();
    }

    private static @Nullable BigDecimal mean(List<Member> members) {
        List<BigDecimal> scores =
                members.stream().map(Member::score).filter(Objects::nonNull).toList();
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), DECIMAL128)
                        .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
