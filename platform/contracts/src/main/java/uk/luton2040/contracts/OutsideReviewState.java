package uk.luton2040.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody from outside has looked at how things are done.
 *
 * @param kind {@code peer-challenge}, {@code scrutiny}, {@code internal-audit}, {@code external-audit},
 *     {@code inspection} or {@code commission}
 * @param by who reviewed
 * @param reported when they reported, in the source's own words, such as {@code October 2019}
 * @param from first day those words can mean, null where they name none
 * @param until day after the last they can mean
 * @param link where the report is: an http or https address
 * @param source where what is said here is printed
 */
public record OutsideReviewState(
        String code,
        String kind,
        String title,
        String by,
        String reported,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String link,
        @Nullable String source,
        boolean illustrative)
        implements State {}
