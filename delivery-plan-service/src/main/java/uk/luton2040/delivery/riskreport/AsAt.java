package uk.luton2040.delivery.riskreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.Escalations;
import uk.luton2040.delivery.risk.Rules;
import uk.luton2040.delivery.risk.Standing;

/**
 * A risk as it stood at the end of a day. Its dated steps tell where it was, how it was scored and whether it was open, also
 * when they were entered later; its words are those that were known then, or the first there were.
 *
 * @param now with all its steps
 * @param known as it was known at that moment, or first known later
 * @param wasKnown whether it was known then
 * @param until the day after
 */
record AsAt(RiskState now, RiskState known, boolean wasKnown, LocalDate until) {

    static AsAt of(RiskState now, RiskState known, Instant knownSince, LocalDate until, Instant end) {
        return new AsAt(now, known, knownSince.isBefore(end), until);
    }

    boolean isIdentified() {
        return now.identifiedOn().isBefore(until);
    }

    /** Those that showed it, the one that held it last. */
    List<String> registers() {
        return Escalations.registers(
                now.register(),
                now.escalations().stream()
                        .filter(step -> step.on().isBefore(until))
                        .toList());
    }

    boolean isIn(String register) {
        return isIdentified() && registers().contains(register);
    }

    /** The last change of its status. */
    Optional<RiskState.Transition> transition() {
        return now.transitions().stream()
                .filter(step -> step.on().isBefore(until))
                .reduce((earlier, later) -> later);
    }

    String status() {
        return transition().map(RiskState.Transition::to).orElse(Standing.OPEN.code());
    }

    boolean isOpenIn(String register) {
        return isIn(register) && status().equals(Standing.OPEN.code());
    }

    Optional<RiskState.Review> review() {
        return now.reviews().stream()
                .filter(review -> review.on().isBefore(until))
                .reduce((earlier, later) -> later);
    }

    /** By the rules in force then, where they were already known to judge that very review; else by those of the review. */
    RiskState.@Nullable Score current() {
        return isAsKnown()
                ? known.current()
                : review().map(RiskState.Review::current).orElse(null);
    }

    RiskState.@Nullable Score target() {
        return now.reviews().stream()
                .filter(review -> review.on().isBefore(until) && review.target() != null)
                .reduce((earlier, later) -> later)
                .map(RiskState.Review::target)
                .orElse(known.target());
    }

    @Nullable
    BigDecimal appetite() {
        return isAsKnown()
                ? known.appetite()
                : review().map(RiskState.Review::appetite).orElse(known.appetite());
    }

    boolean isAboveAppetite() {
        return isAsKnown()
                ? known.aboveAppetite()
                : review().map(RiskState.Review::aboveAppetite).orElse(false);
    }

    /**
     * When it was due to be reviewed next; worked out from the frequency where nobody knew it then.
     *
     * @param holder the register that held it
     */
    @Nullable
    LocalDate nextReviewOn(RiskRegisterState holder) {
        return known.reviews().size() == reviews()
                ? known.nextReviewOn()
                : Rules.due(
                        review().map(RiskState.Review::on).orElse(now.identifiedOn()), now.reviewFrequency(), holder);
    }

    private boolean isAsKnown() {
        return wasKnown && known.reviews().size() == reviews();
    }

    private int reviews() {
        return review().map(RiskState.Review::number).orElse(0);
    }
}
