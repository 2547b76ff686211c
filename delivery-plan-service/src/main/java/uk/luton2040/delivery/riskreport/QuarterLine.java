package uk.luton2040.delivery.riskreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.Movement;
import uk.luton2040.delivery.risk.Standing;

/**
 * One risk in a quarter's register.
 *
 * @param change {@code new} in the register since the quarter before, {@code kept} in it, {@code closed}, {@code realised}
 *     or {@code gone} to another register
 * @param changedOn the day it left the register
 * @param register in which it was identified
 * @param heldBy the register that held it
 * @param previous the score at the end of the quarter before
 * @param movement from {@code previous} to {@code current}: {@code up}, {@code down}, {@code same} or {@code new}
 * @param reviewOverdue whether a review was due in the quarter, or before, and had not been made
 * @param note what the last review found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuarterLine(
        String id,
        String title,
        @Nullable String cause,
        String event,
        @Nullable String effect,
        @Nullable String category,
        @Nullable Person owner,
        String change,
        @Nullable LocalDate changedOn,
        @Nullable String why,
        String register,
        String heldBy,
        LocalDate identifiedOn,
        RiskState.@Nullable Score initial,
        RiskState.@Nullable Score previous,
        RiskState.@Nullable Score current,
        String movement,
        RiskState.@Nullable Score target,
        @Nullable BigDecimal appetite,
        boolean aboveAppetite,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate nextReviewOn,
        boolean reviewOverdue,
        @Nullable String note,
        List<RiskState.Control> controls,
        boolean illustrative) {
    static final String NEW = "new";
    static final String KEPT = "kept";
    static final String GONE = "gone";

    /** @param holder the register that held it at the end */
    static QuarterLine of(String register, AsAt before, AsAt end, RiskRegisterState holder) {
        RiskState known = end.known();
        boolean isOpen = end.isOpenIn(register);
        RiskState.Score previous = before.isIn(register) ? before.current() : null;
        RiskState.Score current = end.current();
        LocalDate next = end.nextReviewOn(holder);
        Leaving leaving = isOpen ? null : Leaving.of(register, end);
        return new QuarterLine(
                end.now().id(),
                known.title(),
                known.cause(),
                known.event(),
                known.effect(),
                known.category(),
                known.owner(),
                leaving != null ? leaving.how() : before.isOpenIn(register) ? KEPT : NEW,
                leaving == null ? null : leaving.on(),
                leaving == null ? null : leaving.why(),
                end.now().register(),
                end.registers().getLast(),
                end.now().identifiedOn(),
                known.initial(),
                previous,
                current,
                (before.isIn(register) ? Movement.between(score(previous), score(current)) : Movement.NEW).code(),
                end.target(),
                end.appetite(),
                end.isAboveAppetite(),
                end.review().map(RiskState.Review::on).orElse(null),
                isOpen ? next : null,
                isOpen && next != null && next.isBefore(end.until()),
                end.review().map(RiskState.Review::note).orElse(null),
                known.controls(),
                end.now().illustrative());
    }

    private static @Nullable BigDecimal score(RiskState.@Nullable Score judged) {
        return judged == null ? null : judged.score();
    }

    boolean isOpen() {
        return change.equals(NEW) || change.equals(KEPT);
    }

    /** How a risk left a register. */
    private record Leaving(String how, LocalDate on, String why) {
        static Leaving of(String register, AsAt end) {
            return end.isIn(register)
                    ? end.transition()
                            .filter(step -> !step.to().equals(Standing.OPEN.code()))
                            .map(step -> new Leaving(step.to(), step.on(), step.why()))
                            .orElseThrow()
                    : end.now().escalations().stream()
                            .filter(step -> step.on().isBefore(end.until())
                                    && step.from().equals(register))
                            .reduce((earlier, later) -> later)
                            .map(step -> new Leaving(GONE, step.on(), step.why()))
                            .orElseThrow();
        }
    }
}
