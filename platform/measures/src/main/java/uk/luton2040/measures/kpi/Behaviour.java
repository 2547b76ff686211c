package uk.luton2040.measures.kpi;

import java.util.Optional;
import uk.luton2040.measures.Coded;

/** How a value relates to time: a level at a date, an amount in a period, a running total, a moving or pooled window. */
public enum Behaviour implements Coded {
    SNAPSHOT,
    FLOW,
    CUMULATIVE_IN_YEAR,
    CUMULATIVE_SINCE_START,
    ROLLING_12_MONTHS,
    POOLED_N_YEARS,
    MODELLED;

    public static Optional<Behaviour> of(String code) {
        return Coded.find(Behaviour.class, code);
    }
}
