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

/** Calls the services, patiently, with a machine client's token, which is kept as long as it is good. */
final class Client {
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
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

    /** Gets a token that lasts for the next four minutes, whatever becomes of Keycloak. */
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
        return untilAnswered(HttpRequest.newBuilder(URI.create(url)).GET(), headers);
    }

    Answer post(String url, Map<String, ?> body, String... headers) {
        return untilAnswered(json(url).POST(BodyPublishers.ofString(written(body))), headers);
    }

    Answer put(String url, Map<String, ?> body, String... headers) {
        return untilAnswered(json(url).PUT(BodyPublishers.ofString(written(body))), headers);
    }

    /** A merge patch (RFC 7396). */
    Answer patch(String url, Map<String, ?> body, String... headers) {
        return untilAnswered(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString(written(body))),
                headers);
    }

    /** Asks again, as it was, until there is an answer that is no fault of the service or of the way to it. */
    private Answer untilAnswered(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                Answer answer = send(request);
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
                throw new AssertionError(
                        "%s was never answered: %s".formatted(request.build().uri(), trouble));
            }
            pause();
        }
    }

    private static HttpRequest.Builder json(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        if (token.isEmpty() || System.nanoTime() - renewAt > 0) {
            renewToken();
        }
        request.timeout(LONGEST_ANSWER).setHeader("Authorization", "Bearer " + token);
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
