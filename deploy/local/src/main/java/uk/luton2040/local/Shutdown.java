package uk.luton2040.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Parts;

/** Stops parts side by side, each when those that need it have gone. */
final class Shutdown {
    private Shutdown() {}

    /**
     * @param parts those that others need come first
     * @throws PartFailed when one cannot be stopped; the others are
     */
    static void stop(List<? extends Part> parts, Function<Part, ? extends List<? extends Part>> needs) {
        Map<Part, CompletableFuture<Void>> stopped = new HashMap<>();
        for (Part part : parts.reversed()) {
            CompletableFuture<?>[] before = parts.stream()
                    .filter(other -> needs.apply(other).contains(part))
                    .map(stopped::get)
                    .toArray(CompletableFuture[]::new);
            stopped.put(part, CompletableFuture.allOf(before).handleAsync((ended, failure) -> {
                Parts.stop(part);
                return null;
            }));
        }
        try {
            CompletableFuture.allOf(stopped.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartFailed failed ? failed : e;
        }
    }
}
