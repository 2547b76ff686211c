package uk.luton2040.measures.contradiction;

import java.util.List;
import uk.luton2040.measures.Coded;

/**
 * Something in a KPI's line that does not fit together.
 *
 * @param sentence for a board member, who need not know how it is calculated
 * @param inputs what it rests on: "status = green", "variation = concerning"
 */
public record Contradiction(Kind kind, String sentence, List<String> inputs) {
    public Contradiction {
        inputs = List.copyOf(inputs);
    }

    /** In the order in which a board should hear of them. */
    public enum Kind implements Coded {
        RED_WITHOUT_ACTION,
        GREEN_HIDES_RED,
        GREEN_BUT_CONCERNING,
        ON_TARGET_BUT_FORECAST_TO_MISS,
        OFF_TARGET_BUT_FORECAST_TO_MEET,
        MET_OR_MISSED_BY_CHANCE,
        COMMENTARY_DISAGREES,
        COMMENTARY_COPIED,
        FAR_OVER_TARGET,
        OLD_DATA
    }
}
