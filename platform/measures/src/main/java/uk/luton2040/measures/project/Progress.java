package uk.luton2040.measures.project;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands on a day, and why, so that anyone can check it by hand. Shares and ratio are rounded for reading;
 * the status is found without rounding and without dividing.
 *
 * @param slippageDays by how many days it is expected later than the baseline's end, earlier when negative
 * @param slippageSinceFirst the same, against the end as it was agreed first
 * @param doneShare weighted milestones reached, of all; null without milestones
 * @param elapsedShare of the time from start to end; null where a day of it is not known
 * @param next the milestone that comes next
 * @param overdue milestones whose baseline has passed
 * @param rule in a sentence
 * @param inputs the figures that went in: "weight done = 3"
 * @param arithmetic the steps
 * @param sentence the outcome for a councillor
 */
public record Progress(
        ProgressStatus status,
        @Nullable Long slippageDays,
        @Nullable Long slippageSinceFirst,
        @Nullable BigDecimal doneShare,
        @Nullable BigDecimal elapsedShare,
        @Nullable BigDecimal ratio,
        @Nullable Step next,
        List<Step> overdue,
        String rule,
        List<String> inputs,
        List<String> arithmetic,
        String sentence) {}
