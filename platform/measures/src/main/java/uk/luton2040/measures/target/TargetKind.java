package uk.luton2040.measures.target;

import java.util.Optional;
import uk.luton2040.measures.Coded;

/** What a figure beside the measurements is: to be reached, started from, or compared with. Only targets are judged. */
public enum TargetKind implements Coded {
    TARGET,
    BASELINE,
    BENCHMARK;

    public static Optional<TargetKind> of(String code) {
        return Coded.find(TargetKind.class, code);
    }
}
