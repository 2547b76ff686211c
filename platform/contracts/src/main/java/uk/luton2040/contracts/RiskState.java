package uk.luton2040.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may go wrong, and how it is scored and held. Bands, appetite and the flag follow the register's rules while the risk
 * is open; afterwards they are those that held when it ended.
 *
 * @param register the register in which it was identified
 * @param registers those that show it: its own first, last the one that holds it now and whose rules it is judged by
 * @param status {@code open}, {@code closed} or {@code realised}
 * @param matrix by which it is scored; null for bare scores
 * @param initial before any control
 * @param current the residual risk, as last reviewed; null until somebody has scored it
 * @param appetite the highest score that its register bears for its category
 * @param movement of its last review against the one before: {@code up}, {@code down}, {@code same}, or {@code new} with one
 *     review or none
 * @param reviewFrequency its own; null where its register's holds
 * @param nextReviewOn null where no frequency and no day is agreed
 * @param reviews every score there was, the first as it was identified
 * @param escalations every step up or down
 * @param transitions every change of its status
 * @param source where it was first told of
 * @param illustrative it is illustrative data
 */
public record RiskState(
        String id,
        String title,
        @Nullable String cause,
        String event,
        @Nullable String effect,
        @Nullable String category,
        @Nullable Person owner,
        String register,
        List<String> registers,
        LocalDate identifiedOn,
        String status,
        @Nullable String matrix,
        @Nullable Score initial,
        @Nullable Score current,
        @Nullable Score target,
        @Nullable BigDecimal appetite,
        boolean aboveAppetite,
        String movement,
        List<Control> controls,
        @Nullable String reviewFrequency,
        @Nullable LocalDate nextReviewOn,
        List<Review> reviews,
        List<Escalation> escalations,
        List<Transition> transitions,
        @Nullable String source,
        boolean illustrative)
        implements State {

    /**
     * @param likelihood counts from 1; null with {@code impact} for a bare score
     * @param score likelihood × impact
     * @param band null where no matrix has any
     */
    public record Score(
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            BigDecimal score,
            @Nullable String band,
            @Nullable String colour) {}

    /** @param effectiveness {@code effective}, {@code partly-effective}, {@code ineffective} or {@code not-assessed} */
    public record Control(
            String title,
            @Nullable Person owner,
            String effectiveness,
            @Nullable String note) {}

    /**
     * @param number counts from 1
     * @param by who judged
     * @param current with the band that held then
     * @param target null where the review leaves it as it was
     * @param appetite as it was then
     */
    public record Review(
            int number,
            LocalDate on,
            Person by,
            Score current,
            @Nullable Score target,
            @Nullable BigDecimal appetite,
            boolean aboveAppetite,
            @Nullable String note) {}

    /**
     * @param direction {@code up} or {@code down}
     * @param from the register that held it before
     * @param to the register that holds it afterwards
     */
    public record Escalation(
            int number, LocalDate on, String direction, String from, String to, String who, String why) {}

    /** @param to the status it has from then on */
    public record Transition(int number, LocalDate on, String to, String who, String why) {}
}
