package uk.luton2040.local.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import uk.luton2040.parts.Realm;

/** Calls the services with a machine client's token, which is kept as long as it is good. */
final class Client {
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Realm realm;
    private final String name;
    private String token = "";
    private long renewAt;

    Client(Realm realm, String name) {
        this.realm = realm;
        this.name = name;
    }

    record Answer(String asked, HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError(asked + " answered no JSON: " + response.body(), e);
            }
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }

        /** This answer if it has that status. */
        Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("%s answered %d, not %d: %s".formatted(asked, status(), status, text()));
            }
            return this;
        }
    }

    /** Gets a token if there is none, or none that will last for the next four minutes. */
    void renewToken() {
        try {
            token = realm.token(name);
            renewAt = System.nanoTime() + GOOD_FOR.toNanos();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    Answer get(String url, String... headers) {
        return call(HttpRequest.newBuilder(URI.create(url)).GET(), headers);
    }

    Answer post(String url, Map<String, ?> body, String... headers) {
        return call(json(url).POST(BodyPublishers.ofString(written(body))), headers);
    }

    Answer put(String url, Map<String, ?> body, String... headers) {
        return call(json(url).PUT(BodyPublishers.ofString(written(body))), headers);
    }

    /** Posts with one key until there is an answer that is no fault of ours or of the way, however often it fails. */
    Answer postUntilAnswered(String url, Map<String, ?> body, String key) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            String trouble;
            try {
                Answer answer = send(json(url).POST(BodyPublishers.ofString(written(body))), "Idempotency-Key", key);
                boolean mayPass = answer.status() >= 500
                        || answer.status() == 409 && answer.text().contains("in-flight");
                if (!mayPass) {
                    return answer;
                }
                trouble = answer.status() + " " + answer.text();
            } catch (IOException e) {
                trouble = e.toString();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("POST %s was never answered: %s".formatted(url, trouble));
            }
            pause();
        }
    }

    private static HttpRequest.Builder json(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json");
    }

    private Answer call(HttpRequest.Builder request, String... headers) {
        try {
            return send(request, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(request.build().uri().toString(), e);
        }
    }

    private Answer send(HttpRequest.Builder request, String... headers) throws IOException {
        if (token.isEmpty() || System.nanoTime() - renewAt > 0) {
            renewToken();
        }
        request.timeout(PATIENCE).setHeader("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest asked = request.build();
        try {
            return new Answer(
                    asked.method() + " " + asked.uri() + " as " + name,
                    HTTP.send(asked, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static String written(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
