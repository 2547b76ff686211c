package uk.luton2040.measurement;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import uk.luton2040.testkit.matrix.Ask;

/**
 * One good request for each operation of the security matrix, about something that an organisation has: made anew where
 * a request would change it.
 */
final class Asks {
    private final Map<String, Function<String, Ask>> asks = new HashMap<>();

    Asks() {
        Belongings theirs = new Belongings();
        new MeasurementAsks(theirs, asks).all();
        new PartnerAsks(theirs, asks).all();
        new ReferenceAsks(theirs, asks).all();
    }

    boolean knows(String operation) {
        return asks.containsKey(operation);
    }

    /** @param owner the organisation whose things it is about */
    Ask ask(String operation, String owner) {
        return asks.getOrDefault(operation, none -> {
                    throw new AssertionError("Asks has no request for " + operation);
                })
                .apply(owner);
    }
}
