package uk.luton2040.testkit.matrix;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that would be granted to whoever may make it.
 *
 * @param body its bytes, a character each
 * @param shows what is in the answer when the caller may see what was asked about
 * @param watched where an officer sees that a refused request changed nothing
 */
public record Ask(
        String method,
        String path,
        @Nullable String body,
        Map<String, String> headers,
        @Nullable String shows,
        @Nullable String watched) {

    public static Ask get(String path) {
        return new Ask("GET", path, null, Map.of(), null, null);
    }

    public static Ask delete(String path) {
        return new Ask("DELETE", path, null, Map.of(), null, null);
    }

    public static Ask post(String path, String json) {
        return new Ask("POST", path, json, Map.of("Content-Type", "application/json"), null, null);
    }

    public static Ask put(String path, String json) {
        return new Ask("PUT", path, json, Map.of("Content-Type", "application/json"), null, null);
    }

    /**
     * The operation, asked about what there is not or with an empty change: whoever may ask is told just that.
     *
     * @param operation its method, path and, when it takes several, the type of its body, as the table writes them
     * @param known what else than {@code no-such} stands for a path's parameters, by their names
     */
    public static Ask aboutNothing(String operation, Map<String, String> known) {
        String[] words = operation.split("[ ()]+");
        String path = Pattern.compile("\\{(\\w+)}")
                .matcher(words[1])
                .replaceAll(parameter -> known.getOrDefault(parameter.group(1), "no-such"));
        String usual = words[0].equals("PATCH") ? "application/merge-patch+json" : "application/json";
        String type = words.length < 3 ? usual : words[2];
        Ask body = new Ask(words[0], path, "{}", Map.of(), null, null).with("Content-Type", type);
        return switch (words[0]) {
            case "GET" -> get(path);
            case "DELETE" -> delete(path).matching("*");
            case "PUT", "PATCH" -> body.matching("*");
            default -> type.startsWith("multipart") ? body.with("Content-Type", type + "; boundary=x") : body;
        };
    }

    public Ask with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Ask(method, path, body, more, shows, watched);
    }

    public Ask matching(String eTag) {
        return with("If-Match", eTag);
    }

    public Ask showing(String mark) {
        return new Ask(method, path, body, headers, mark, watched);
    }

    public Ask watching(String place) {
        return new Ask(method, path, body, headers, shows, place);
    }

    Ask without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Ask(method, path, body, fewer, shows, watched);
    }

    Ask saying(String other) {
        return new Ask(method, path, other, headers, shows, watched);
    }

    Ask by(String otherMethod) {
        return new Ask(otherMethod, path, body, headers, shows, watched);
    }

    Ask at(String otherPath) {
        return new Ask(method, otherPath, body, headers, shows, watched);
    }

    @Override
    public String toString() {
        return method + " " + path + (headers.isEmpty() ? "" : " " + headers);
    }
}
