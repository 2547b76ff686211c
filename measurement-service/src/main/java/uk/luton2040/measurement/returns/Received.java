package uk.luton2040.measurement.returns;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What came in for one category; the empty category is the whole.
 *
 * @param standing of the value; one whose provider has answered the query waits like a submitted one
 * @param on the day it counts as received: for a historic load the day it says, else the day it first came in
 * @param recordedAt when it was first recorded here
 */
record Received(String category, String standing, LocalDate on, Instant recordedAt) {

    boolean isThere() {
        return !standing.equals("WITHDRAWN");
    }

    ReturnState state() {
        return switch (standing) {
            case "SUBMITTED", "CONFIRMED" -> ReturnState.SUBMITTED;
            case "QUERIED" -> ReturnState.QUERIED;
            case "APPROVED" -> ReturnState.APPROVED;
            case "PUBLISHED" -> ReturnState.PUBLISHED;
            default -> throw new IllegalStateException("no return knows the standing " + standing);
        };
    }
}
