package uk.luton2040.testkit.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import uk.luton2040.testkit.Tokens;

/** Asks the running service what a cell says of it. */
public final class Gate {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICER = "performance-office";

    private final Door door;

    /** @param root of the service, without a slash at its end */
    public Gate(String root) {
        this.door = new Door(root);
    }

    /**
     * What the service's own description tells of, under {@code /api/v1}. An operation that takes several kinds of
     * body counts once for each, as in {@code POST /api/v1/submissions (text/csv)}.
     */
    public SortedSet<String> operations() {
        SortedSet<String> operations = new TreeSet<>();
        JsonNode paths =
                read(door.send(Ask.get("/q/openapi?format=json"), "").body()).path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().startsWith("/api/v1")) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    operations.addAll(
                            named(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private static List<String> named(String method, String path, JsonNode operation) {
        String name = method + " " + path;
        List<String> bodies = new ArrayList<>();
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(bodies::add);
        return bodies.size() < 2
                ? List.of(name)
                : bodies.stream().map(body -> "%s (%s)".formatted(name, body)).toList();
    }

    /** The cell holds for each of the caller's tokens, and whoever is refused finds no other way to the same thing. */
    public void check(Cell cell, Ask ask) {
        String before = seen(ask);
        for (String token : cell.caller().tokens()) {
            switch (cell.verdict()) {
                case YES -> granted(cell, ask, token);
                case NONE -> nothingOfIt(cell, ask, token);
                case UNAUTHENTICATED, FORBIDDEN, UNKNOWN, REJECTED -> refused(cell, ask, token);
            }
        }
        if (cell.isRefused()) {
            Assertions.assertThat(seen(ask))
                    .as("a refused %s changes nothing", ask)
                    .isEqualTo(before);
        }
    }

    private void granted(Cell cell, Ask ask, String token) {
        Door.Answer answer = send(cell, ask, token, cell.granted());
        if (ask.shows() != null) {
            Assertions.assertThat(whole(cell, ask, token, answer))
                    .as("%s; the whole answer to %s", cell, ask)
                    .contains(ask.shows());
        }
    }

    /** Nor by naming the other organisation, which narrows and never widens, nor as a file. */
    private void nothingOfIt(Cell cell, Ask ask, String token) {
        List<Ask> ways = ask.method().equals("GET")
                ? List.of(
                        ask,
                        ask.at(with(ask.path(), "organisation=" + cell.caller().owner())),
                        ask.with("Accept", "text/csv, application/json;q=0.5"))
                : List.of(ask);
        for (Ask way : ways) {
            Door.Answer answer = send(cell, way, token, 200);
            Assertions.assertThat(whole(cell, way, token, answer))
                    .as("%s; the whole answer to %s", cell, way)
                    .doesNotContain(String.valueOf(ask.shows()));
        }
    }

    /** Nor does a precondition, an unreadable body or HEAD tell anything else. */
    private void refused(Cell cell, Ask ask, String token) {
        int status = cell.verdict().status();
        for (Ask way : ways(cell, ask)) {
            Door.Answer answer = send(cell, way, token, status);
            if (!way.method().equals("HEAD")) {
                Assertions.assertThat(answer.contentType()).as("of %s", way).startsWith("application/problem+json");
                Assertions.assertThat(read(answer.body()).path("status").asInt())
                        .isEqualTo(status);
            }
        }
    }

    private static List<Ask> ways(Cell cell, Ask ask) {
        List<Ask> ways = new ArrayList<>(List.of(ask));
        if (cell.verdict() == Verdict.REJECTED
                || cell.verdict() == Verdict.UNAUTHENTICATED && cell.caller() != Caller.ANONYMOUS) {
            return ways;
        }
        if (ask.headers().containsKey("If-Match")) {
            ways.add(ask.without("If-Match"));
            ways.add(ask.matching("\"999\""));
            ways.add(ask.matching("*"));
        }
        if (ask.method().equals("GET")) {
            ways.add(ask.by("HEAD"));
        } else if (ask.body() != null && cell.isOfRole()) {
            ways.add(ask.saying("{\"what"));
        }
        return ways;
    }

    /** No spelling of the path lets in whom its plain one refuses. */
    public void checkSpellings(Cell cell, Ask ask) {
        String before = seen(ask);
        for (String token : cell.caller().tokens()) {
            for (String path : spellings(ask.path())) {
                Ask way = ask.at(path);
                Door.Answer answer = door.send(way, token);
                if (cell.verdict() == Verdict.NONE) {
                    Assertions.assertThat(answer.body())
                            .as("%s; the answer to %s", cell, way)
                            .doesNotContain(String.valueOf(ask.shows()));
                } else {
                    Assertions.assertThat(answer.status())
                            .as("%s; but %s says %s", cell, way, answer.body())
                            .isBetween(400, 499);
                }
            }
        }
        Assertions.assertThat(seen(ask))
                .as("%s spelt otherwise changes nothing", ask)
                .isEqualTo(before);
    }

    private static List<String> spellings(String whole) {
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        String rest = query < 0 ? "" : whole.substring(query);
        int last = path.lastIndexOf('/');
        return List.of(
                path + "/" + rest,
                path.replace("/api/v1/", "/api/v1//") + rest,
                path.replace("/api/v1/", "//api/v1/") + rest,
                path.replace("/api/v1/", "/api/v1/./") + rest,
                path.replace("/api/v1/", "/q/health/../../api/v1/") + rest,
                path.replace("/api/v1/", "/api/v1;x=y/") + rest,
                path + ";x=y" + rest,
                path.substring(0, last) + "%2F" + path.substring(last + 1) + rest,
                path + "%00" + rest,
                path.replace("/api/v1/", "/%61pi/v1/") + rest,
                path.replace("/api/v1/", "/API/v1/") + rest);
    }

    /** What an officer sees of it, so that a change would show. */
    private String seen(Ask ask) {
        return ask.watched() == null
                ? ""
                : door.send(Ask.get(ask.watched()), Tokens.of(OFFICER)).body();
    }

    /** All pages of a list. */
    private String whole(Cell cell, Ask ask, String token, Door.Answer first) {
        StringBuilder whole = new StringBuilder(first.body());
        String next = ask.method().equals("GET") ? next(first.body()) : null;
        while (next != null) {
            String page = send(cell, ask.at(with(ask.path(), "cursor=" + next)), token, 200)
                    .body();
            whole.append(page);
            next = next(page);
        }
        return whole.toString();
    }

    /** Where a list goes on; null when it does not, or is none. */
    private static @Nullable String next(String page) {
        if (!page.startsWith("{\"items\"")) {
            return null;
        }
        String next = read(page).path("next").asText();
        return next.isEmpty() ? null : URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? '&' : '?') + parameter;
    }

    private Door.Answer send(Cell cell, Ask ask, String token, int status) {
        Door.Answer answer = door.send(ask, token);
        Assertions.assertThat(answer.status())
                .as("%s; but %s says %s", cell, ask, answer.body())
                .isEqualTo(status);
        return answer;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is no JSON: " + json, e);
        }
    }
}
