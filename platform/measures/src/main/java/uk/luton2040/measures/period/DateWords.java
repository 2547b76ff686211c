package uk.luton2040.measures.period;

import static java.time.format.TextStyle.FULL;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words that papers use for dates. */
final class DateWords {
    private static final Pattern EVERY_YEAR = Pattern.compile("(?i)[\\s,]*\\b(every|each) year\\b\\s*");
    private static final Pattern LAST_DAY_OF = Pattern.compile("(?:the )?end(?: of)? (.+)");
    private static final Pattern NAMED_PART = Pattern.compile("([a-z]+)[ -](\\d{4})");
    private static final Pattern SPLIT_YEAR =
            Pattern.compile("(?:([a-z ]*[qh]\\d|academic year|financial year) )?" + "(\\d{4})[/-](\\d{2}|\\d{4})");
    private static final Pattern PART_OF_YEAR = Pattern.compile("([qh]\\d) (\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ([a-z]+) (\\d{4})");

    private static final Pattern FROM_TO = Pattern.compile("(?<first>.+?) to (?<last>.+)");

    private DateWords() {}

    static ImpreciseDate read(String words) {
        if (EVERY_YEAR.matcher(words).find()) {
            return new ImpreciseDate(words, null, null, true);
        }
        return interval(words)
                .map(found -> new ImpreciseDate(words, found.from, found.until, false))
                .orElseGet(() -> new ImpreciseDate(words, null, null, false));
    }

    static String withoutEveryYear(String words) {
        return EVERY_YEAR.matcher(words).replaceAll("").strip();
    }

    private static Optional<Interval> interval(String words) {
        String plain = words.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        Matcher lastDay = LAST_DAY_OF.matcher(plain);
        if (lastDay.matches()) {
            return interval(lastDay.group(1)).map(whole -> new Interval(whole.until.minusDays(1), whole.until));
        }
        return periodCode(plain)
                .or(() -> splitYear(plain))
                .or(() -> partOfYear(plain))
                .or(() -> namedPart(plain))
                .or(() -> day(plain))
                .or(() -> fromTo(plain));
    }

    /** "October 2021 to March 2022"; a first part without a year takes the year of the second. */
    private static Optional<Interval> fromTo(String plain) {
        Matcher matcher = FROM_TO.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group("first");
        return interval(matcher.group("last"))
                .flatMap(last -> interval(first)
                        .or(() -> interval(first + " " + last.until.minusDays(1).getYear()))
                        .filter(from -> from.from.isBefore(last.until))
                        .map(from -> new Interval(from.from, last.until)));
    }

    private static Optional<Interval> periodCode(String plain) {
        try {
            Period period = Period.parse(plain.toUpperCase(Locale.UK));
            return Optional.of(new Interval(period.start(), period.end()));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** "2023/24", "2023-24", "2023/2024", "Q2 2021/22", "academic year 2021/22". */
    private static Optional<Interval> splitYear(String plain) {
        Matcher matcher = SPLIT_YEAR.matcher(plain);
        if (!matcher.matches() || !follows(matcher.group(2), matcher.group(3))) {
            return Optional.empty();
        }
        String part = matcher.group(1);
        if (part == null || part.equals("financial year")) {
            return periodCode("FY" + matcher.group(2));
        }
        return periodCode(
                part.equals("academic year") ? "AY" + matcher.group(2) : "FY" + matcher.group(2) + "-" + part);
    }

    private static boolean follows(String year, String next) {
        return String.valueOf(Integer.parseInt(year) + 1).endsWith(next);
    }

    private static Optional<Interval> partOfYear(String plain) {
        Matcher matcher = PART_OF_YEAR.matcher(plain);
        return matcher.matches() ? periodCode(matcher.group(2) + "-" + matcher.group(1)) : Optional.empty();
    }

    private static Optional<Interval> namedPart(String plain) {
        Matcher matcher = NAMED_PART.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(2));
        return switch (matcher.group(1)) {
            case "early" -> months(year, 1, 4);
            case "mid" -> months(year, 5, 4);
            case "late" -> months(year, 9, 4);
            case "spring" -> months(year, 3, 3);
            case "summer" -> months(year, 6, 3);
            case "autumn" -> months(year, 9, 3);
            case "winter" -> months(year, 12, 3);
            default -> month(matcher.group(1)).flatMap(month -> months(year, month.getValue(), 1));
        };
    }

    private static Optional<Interval> day(String plain) {
        Matcher matcher = DAY.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return month(matcher.group(2)).flatMap(month -> {
            try {
                LocalDate day =
                        LocalDate.of(Integer.parseInt(matcher.group(3)), month, Integer.parseInt(matcher.group(1)));
                return Optional.of(new Interval(day, day.plusDays(1)));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        });
    }

    /** By its full name or the first letters of it, three at least: "Jul", "Sept". */
    private static Optional<Month> month(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> name.length() >= 3
                        && month.getDisplayName(FULL, Locale.UK)
                                .toLowerCase(Locale.UK)
                                .startsWith(name))
                .findFirst();
    }

    private static Optional<Interval> months(int year, int first, int count) {
        LocalDate from = LocalDate.of(year, first, 1);
        return Optional.of(new Interval(from, from.plusMonths(count)));
    }

    private record Interval(LocalDate from, LocalDate until) {}
}
