package uk.luton2040.kit.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** What kind of value a cell holds, and what CSV on the Web calls it. */
public enum Datatype {
    TEXT("string"),
    WHOLE_NUMBER("integer"),
    DECIMAL("decimal"),
    /** {@code yes}, or {@code no} or nothing. */
    YES_NO("boolean"),
    DATE("date"),
    /** In UTC, such as {@code 2021-10-29T09:00:00Z}. */
    INSTANT("dateTimeStamp"),
    /** An object, written as JSON. */
    JSON("json");

    /** More digits than any measure has; beyond them a short cell could stand for gigabytes. */
    private static final int MOST_DIGITS = 60;

    private final String csvwName;

    Datatype(String csvwName) {
        this.csvwName = csvwName;
    }

    String csvwName() {
        return csvwName;
    }

    /** @throws RowRefused when it is none */
    void check(String column, String cell) {
        switch (this) {
            case TEXT, JSON -> {}
            case WHOLE_NUMBER -> wholeNumber(column, cell);
            case DECIMAL -> decimal(column, cell);
            case YES_NO -> yes(column, cell);
            case DATE -> date(column, cell);
            case INSTANT -> instant(column, cell);
        }
    }

    static int wholeNumber(String column, String cell) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new RowRefused(column, "not-a-whole-number", "'%s' is no whole number.".formatted(cell));
        }
    }

    static BigDecimal decimal(String column, String cell) {
        BigDecimal number;
        try {
            number = new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw new RowRefused(column, "not-a-number", "'%s' is no number.".formatted(cell));
        }
        if (isBeyondReason(number)) {
            throw new RowRefused(
                    column, "beyond-reason", "A number has at most %d digits either side.".formatted(MOST_DIGITS));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Whether it could not be written out. */
    public static boolean isBeyondReason(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS
                || number.precision() - (long) number.scale() > MOST_DIGITS;
    }

    static boolean yes(String column, String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new RowRefused(column, "not-yes-or-no", "'%s' is neither yes nor no.".formatted(cell));
        };
    }

    static LocalDate date(String column, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new RowRefused(column, "not-a-date", "'%s' is no date; write it as in 2021-10-29.".formatted(cell));
        }
    }

    static Instant instant(String column, String cell) {
        try {
            return Instant.parse(cell);
        } catch (DateTimeException e) {
            throw new RowRefused(
                    column,
                    "not-an-instant",
                    "'%s' is no instant; write it as in 2021-10-29T09:00:00Z.".formatted(cell));
        }
    }
}
