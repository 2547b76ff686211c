package uk.luton2040.delivery.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for what: each one's code with those it depends on.
 *
 * @param edges all there are have one, if need be an empty one
 */
public record Dependencies(Map<String, List<String>> edges) {

    /** Enough where nothing new is waited for: those are known, and made no cycle before. */
    public static Dependencies alone(List<String> dependsOn) {
        Map<String, List<String>> edges = new HashMap<>();
        dependsOn.forEach(code -> edges.put(code, List.of()));
        return new Dependencies(edges);
    }

    boolean knows(String code) {
        return edges.containsKey(code);
    }

    /** The way from one back to itself, were it to depend on these: "a, b, a". Empty where there is none. */
    Optional<List<String>> cycle(String code, List<String> dependsOn) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        dependsOn.forEach(first -> reach(first, code, cameFrom, open));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (next.equals(code)) {
                return Optional.of(way(code, cameFrom));
            }
            edges.getOrDefault(next, List.of()).forEach(further -> reach(further, next, cameFrom, open));
        }
        return Optional.empty();
    }

    private static void reach(String code, String from, Map<String, String> cameFrom, Deque<String> open) {
        if (cameFrom.putIfAbsent(code, from) == null) {
            open.add(code);
        }
    }

    private static List<String> way(String code, Map<String, String> cameFrom) {
        Deque<String> way = new ArrayDeque<>(List.of(code));
        String step = code;
        do {
            step = String.valueOf(cameFrom.get(step));
            way.addFirst(step);
        } while (!step.equals(code));
        return List.copyOf(way);
    }
}
