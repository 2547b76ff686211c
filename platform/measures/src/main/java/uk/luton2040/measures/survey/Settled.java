package uk.luton2040.measures.survey;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.direction.Direction;
import uk.luton2040.measures.direction.Travel;
import uk.luton2040.measures.status.Explanation;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.target.Goal;

/** Keeps chance between two surveys from turning a status or a direction. */
public final class Settled {
    private Settled() {}

    /** No direction where the two are statistically similar. */
    public static Travel travel(Travel travel, Estimate newer, Estimate earlier) {
        Difference difference = Difference.between(newer, earlier);
        return difference.isSignificant() || travel.direction() == Direction.NONE
                ? travel
                : new Travel(Direction.NO_CHANGE, difference.sentence(newer, earlier));
    }

    /**
     * The status of before where it would change although the two are statistically similar. Under another rule or target
     * than before, the fresh one stands: then it is not chance that changes it.
     *
     * @param before the judgement of the earlier survey, by its own definition
     */
    public static Judgement judgement(Judgement fresh, Judgement before, Estimate newer, Estimate earlier) {
        Explanation why = fresh.explanation();
        boolean judgedAlike = why.rule().equals(before.explanation().rule()) && sameFigures(why, before.explanation());
        boolean similar = !Difference.between(newer, earlier).isSignificant();
        if (fresh.status() == before.status() || !judgedAlike || !similar) {
            return fresh;
        }
        String sentence = "Still %s: by its value alone it would be %s, but chance may make that. %s"
                .formatted(
                        before.status().code(),
                        fresh.status().code(),
                        Difference.STATISTICALLY_SIMILAR.sentence(newer, earlier));
        return new Judgement(
                before.status(),
                new Explanation(
                        why.rule(), why.target(), why.targetReason(), why.inputs(), why.arithmetic(), sentence));
    }

    private static boolean sameFigures(Explanation one, Explanation other) {
        Goal first = one.target();
        Goal second = other.target();
        if (first == null || second == null) {
            return first == second;
        }
        return same(first.value(), second.value())
                && same(first.low(), second.low())
                && same(first.high(), second.high())
                && first.strict() == second.strict();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
