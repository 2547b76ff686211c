package uk.luton2040.reporting.pack;

import java.util.List;

/**
 * A page of the meetings that are over, the newest first.
 *
 * @param number from 1
 * @param open those of them that something was not issued for
 */
record Held(int number, List<MeetingView> open, boolean hasMore) {
    /** As many meetings as a page looks through. */
    static final int MOST = 50;

    static final Held NONE = new Held(1, List.of(), false);

    public boolean isEmpty() {
        return number == 1 && open.isEmpty() && !hasMore;
    }
}
