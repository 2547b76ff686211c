package uk.luton2040.measures.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as a paper prints it, with the interval it means: "summer 2021" is from 1 June up to, without, 1 September.
 *
 * <p>Seasons are the meteorological ones (winter 2021 ends in February 2022); early, mid and late are four months each;
 * "end of" is the last day. "2023/24" is the financial year. Something that happens every year has no year, so no
 * interval until {@link #in} gives it one. Words that cannot be read are kept without an interval, never refused.
 *
 * @param words as printed
 * @param from the first day it may be; null when unknown or every year
 * @param until the first day it may no longer be; null when unknown or every year
 */
public record ImpreciseDate(
        String words, @Nullable LocalDate from, @Nullable LocalDate until, boolean everyYear) {
    public static ImpreciseDate parse(String words) {
        return DateWords.read(words);
    }

    /** The occurrence in one year of what happens every year; itself when it happens once. */
    public ImpreciseDate in(int year) {
        return everyYear ? parse(DateWords.withoutEveryYear(words) + " " + year) : this;
    }
}
