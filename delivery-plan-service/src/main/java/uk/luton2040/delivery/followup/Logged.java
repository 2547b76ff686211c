package uk.luton2040.delivery.followup;

import uk.luton2040.contracts.LogEntry;

/** What is followed up by a log that only grows. */
public interface Logged {

    /** Adds what was said or done, and becomes what that makes of it; refuses what does not follow. */
    void append(LogEntry entry);
}
