package uk.luton2040.reporting.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeetingState;

/**
 * What the figures of a pack were made of.
 *
 * @param meeting as it was known then
 * @param at when it was made, which is not what it shows: see the document's own {@code asAt}
 * @param previous the pack of the same kind that the board received last, by its id
 * @param document the scorecard's, or the starting position's, bytes
 */
record Made(MeetingState meeting, Instant at, @Nullable String previous, byte[] document) {}
