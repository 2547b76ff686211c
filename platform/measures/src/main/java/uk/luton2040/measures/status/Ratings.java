package uk.luton2040.measures.status;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.luton2040.measures.Coded;

/** How many were rated bronze, silver and gold. */
public record Ratings(int bronze, int silver, int gold) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Ratings {
        if (bronze < 0 || silver < 0 || gold < 0) {
            throw new IllegalArgumentException("A number of ratings is zero or more.");
        }
    }

    /** The lowest first. */
    public enum Level implements Coded {
        BRONZE,
        SILVER,
        GOLD
    }

    /**
     * What a rule judges of ratings: {@code gold-count} is how many are gold, {@code silver-or-better-share} how many in a
     * hundred are silver or gold.
     */
    public enum Judged implements Coded {
        BRONZE_COUNT,
        BRONZE_SHARE,
        SILVER_COUNT,
        SILVER_SHARE,
        SILVER_OR_BETTER_COUNT,
        SILVER_OR_BETTER_SHARE,
        GOLD_COUNT,
        GOLD_SHARE;

        public static Optional<Judged> of(String code) {
            return Coded.find(Judged.class, code);
        }

        /** "share of silver or better". */
        public String words() {
            return (isShare() ? "share of " : "number of ") + levelWords();
        }

        /** "silver or better". */
        public String levelWords() {
            return name().replaceAll("_(COUNT|SHARE)$", "").replace('_', ' ').toLowerCase(Locale.UK);
        }

        /** How many in a hundred, rather than how many. */
        public boolean isShare() {
            return name().endsWith("SHARE");
        }

        List<Level> levels() {
            return switch (this) {
                case BRONZE_COUNT, BRONZE_SHARE -> List.of(Level.BRONZE);
                case SILVER_COUNT, SILVER_SHARE -> List.of(Level.SILVER);
                case SILVER_OR_BETTER_COUNT, SILVER_OR_BETTER_SHARE -> List.of(Level.SILVER, Level.GOLD);
                case GOLD_COUNT, GOLD_SHARE -> List.of(Level.GOLD);
            };
        }
    }

    public int total() {
        return Math.addExact(bronze, Math.addExact(silver, gold));
    }

    /** The figure that a rule judges; empty for a share where nobody was rated. */
    public Optional<BigDecimal> figure(Judged judged) {
        BigDecimal count = BigDecimal.valueOf(
                judged.levels().stream().mapToLong(this::count).sum());
        if (!judged.isShare()) {
            return Optional.of(count);
        }
        return total() == 0
                ? Optional.empty()
                : Optional.of(count.multiply(HUNDRED).divide(BigDecimal.valueOf(total()), DECIMAL128));
    }

    private int count(Level level) {
        return switch (level) {
            case BRONZE -> bronze;
            case SILVER -> silver;
            case GOLD -> gold;
        };
    }
}
