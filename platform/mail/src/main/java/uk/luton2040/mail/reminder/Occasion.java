package uk.luton2040.mail.reminder;

import java.time.LocalDate;

/**
 * What a reminder is sent for, once for each organisation.
 *
 * @param kind as in {@code 7-days-before}, {@code on-the-day}, {@code 3-days-after}
 * @param day the day it was due to be sent
 */
record Occasion(String kind, LocalDate day) {

    static Occasion of(LocalDate due, int days) {
        return new Occasion(kind(days), due.plusDays(days));
    }

    private static String kind(int days) {
        String count = Math.abs(days) == 1 ? "1-day" : Math.abs(days) + "-days";
        if (days == 0) {
            return "on-the-day";
        }
        return count + (days < 0 ? "-before" : "-after");
    }
}
