package uk.luton2040.measures.control;

import uk.luton2040.measures.Coded;

/**
 * A signal and the way it points.
 *
 * @param side of the mean; for a trend, the way it goes
 */
public record Flag(Signal signal, Side side) {
    /** High is above the mean, or rising. */
    public enum Side implements Coded {
        HIGH,
        LOW
    }

    /** "one of seven or more points in a row above the mean". */
    public String words() {
        boolean high = side == Side.HIGH;
        return switch (signal) {
            case BEYOND_LIMITS -> high ? "above the upper limit" : "below the lower limit";
            case TREND -> high ? "one of seven or more rising points" : "one of seven or more falling points";
            case TWO_OF_THREE -> "one of two in three points near the %s limit".formatted(high ? "upper" : "lower");
            case RUN -> "one of seven or more points in a row %s the mean".formatted(high ? "above" : "below");
        };
    }
}
