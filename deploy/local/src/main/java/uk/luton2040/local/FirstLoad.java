package uk.luton2040.local;

import java.util.function.Consumer;

/** Fills a new product through its public API. Interrupted, it is simply called again by the next {@code up}. */
@FunctionalInterface
public interface FirstLoad {
    /** @param progress takes one line at a time on what has been loaded */
    void load(Endpoints endpoints, Consumer<String> progress) throws Exception;
}
