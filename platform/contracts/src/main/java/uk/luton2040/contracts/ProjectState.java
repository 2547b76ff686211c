package uk.luton2040.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project, strategy or programme that works towards an outcome. What events from before a component had it do not say
 * is empty.
 *
 * @param outcome the outcome it works towards first of all
 * @param status how its lead says it stands: {@code green}, {@code amber}, {@code red}, {@code grey}, {@code blue}, or
 *     {@code not-reported} until somebody has
 * @param reportedElsewhere it has its own plan and reports; here it is linked, not managed
 * @param alsoServes further outcomes
 * @param stage {@code not-started}, {@code in-progress}, {@code deferred}, {@code completed} or {@code stopped}; null
 *     until somebody has said
 * @param end the baseline: by when it was agreed to be done
 * @param forecastEnd when its lead expects it to be done
 * @param dependsOn projects that have to deliver first
 * @param rebaselines every baseline that was moved, with the old date
 * @param reportedIn where its own reports are, for one that is reported elsewhere
 * @param updateCycle the cycle in which progress is owed; null for the usual one
 * @param illustrative it, or what is said of it, is illustrative data
 */
public record ProjectState(
        String code,
        String title,
        @Nullable String objective,
        String priority,
        @Nullable String outcome,
        String status,
        boolean reportedElsewhere,
        List<Milestone> milestones,
        List<String> alsoServes,
        @Nullable String stage,
        @Nullable Person lead,
        @Nullable Person sponsor,
        @Nullable Day start,
        @Nullable Day end,
        @Nullable Day forecastEnd,
        List<Effect> effects,
        List<String> dependsOn,
        List<Request> requests,
        List<Rebaseline> rebaselines,
        @Nullable Closure closure,
        @Nullable String reportedIn,
        @Nullable String updateCycle,
        boolean illustrative)
        implements State {
    public ProjectState {
        alsoServes = Objects.requireNonNullElse(alsoServes, List.of());
        effects = Objects.requireNonNullElse(effects, List.of());
        dependsOn = Objects.requireNonNullElse(dependsOn, List.of());
        requests = Objects.requireNonNullElse(requests, List.of());
        rebaselines = Objects.requireNonNullElse(rebaselines, List.of());
    }

    /**
     * A step of a project. {@code date}, {@code from} and {@code until} are its baseline.
     *
     * @param date in the source's own words, such as {@code summer 2021}
     * @param from first day those words can mean, null where they name none
     * @param until day after the last they can mean
     * @param everyYear the milestone returns each year
     * @param code its own within the project; null in events from before milestones had one
     * @param weight its share of the work against the others; 1 when null
     * @param forecast when its lead expects it
     * @param actual the day on which it was reached
     * @param dependsOn milestones of the project that come first, by their codes
     */
    public record Milestone(
            String title,
            String date,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean everyYear,
            @Nullable String code,
            @Nullable BigDecimal weight,
            @Nullable Day forecast,
            @Nullable LocalDate actual,
            List<String> dependsOn) {
        public Milestone {
            dependsOn = Objects.requireNonNullElse(dependsOn, List.of());
        }
    }

    /**
     * A date that may be imprecise.
     *
     * @param words as given, such as {@code summer 2021}
     * @param from first day those words can mean, null where they name none
     * @param until day after the last they can mean
     */
    public record Day(
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * What a project promises to move.
     *
     * @param direction {@code higher} or {@code lower}
     * @param amount by how much, in the KPI's unit; null where nobody has said
     * @param dueBy by when the KPI should show it
     * @param milestone the milestone whose completion should move it; null for the whole project
     */
    public record Effect(
            String kpi,
            String direction,
            @Nullable BigDecimal amount,
            @Nullable Day dueBy,
            @Nullable String milestone,
            @Nullable String note) {}

    /**
     * A request for money or people. It is no ledger: amounts are those of the papers, in pounds.
     *
     * @param number counts the project's requests from 1
     * @param kind {@code revenue}, {@code capital}, {@code people} or {@code other}
     * @param asked in pounds; null where none was named
     * @param savingsPromised in pounds a year
     * @param savingsDelivered in pounds a year, so far
     */
    public record Request(
            int number,
            String kind,
            String what,
            @Nullable BigDecimal asked,
            String askedBy,
            LocalDate askedOn,
            @Nullable Decision decision,
            @Nullable BigDecimal savingsPromised,
            @Nullable BigDecimal savingsDelivered) {}

    /**
     * @param outcome {@code granted}, {@code partly} or {@code refused}
     * @param granted in pounds
     * @param by the board or person that decided
     */
    public record Decision(
            String outcome,
            @Nullable BigDecimal granted,
            String by,
            LocalDate on,
            @Nullable String note) {}

    /**
     * A baseline that was moved.
     *
     * @param what {@code start}, {@code end} or {@code milestone:} and its code
     * @param was the old date, kept for good
     * @param became null when the milestone was taken out
     */
    public record Rebaseline(
            String what,
            Day was,
            @Nullable Day became,
            @Nullable String why,
            String who,
            Instant at) {}

    /**
     * The closure report.
     *
     * @param on the day on which it was done, or stopped
     * @param delivered what was delivered against the objective
     * @param learnt what others should know
     */
    public record Closure(
            LocalDate on, String delivered, @Nullable String learnt, String who, Instant at) {}
}
