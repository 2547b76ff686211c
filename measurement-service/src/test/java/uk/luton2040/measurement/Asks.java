package uk.luton2040.measurement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        new MeasurementAsks(theirs, this::on).all();
        new PartnerAsks(theirs, this::on).all();
        new ReferenceAsks(theirs, this::on).all();
    }

    private void on(String operation, Function<String, Ask> ask) {
        if (asks.putIfAbsent(operation, ask) != null) {
            throw new AssertionError("There are two requests for " + operation);
        }
    }

    Set<String> operations() {
        return asks.keySet();
    }

    /** @param owner the organisation whose things it is about */
    Ask ask(String operation, String owner) {
        return asks.getOrDefault(operation, none -> {
                    throw new AssertionError("Asks has no request for " + operation);
                })
                .apply(owner);
    }
}
