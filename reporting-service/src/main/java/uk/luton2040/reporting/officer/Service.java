package uk.luton2040.reporting.officer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public API of a service, asked as the person who is signed in. */
final class Service {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int REFUSED_FROM = 400;

    private final HttpClient client;
    private final ObjectMapper json;
    private final String base;
    private final String token;

    /** @param base its address without a closing slash */
    Service(HttpClient client, ObjectMapper json, String base, String token) {
        this.client = client;
        this.json = json;
        this.base = base;
        this.token = token;
    }

    /** @param etag as it was sent, with its quotation marks; null where there was none */
    record Answer(JsonNode body, @Nullable String etag) {}

    /** @throws NotDone when it refuses, or does not answer */
    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /**
     * @param etag of what was read, where the operation wants to know
     * @param key of this one wish: sent twice, it is done once
     * @throws NotDone when it refuses, or does not answer
     */
    Answer post(String path, Object body, @Nullable String etag, String key) {
        try {
            HttpRequest.Builder request = request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
            if (etag != null) {
                request.header("If-Match", etag);
            }
            return send(request.build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() >= REFUSED_FROM) {
                throw new NotDone(answer.statusCode(), sentences(body));
            }
            return new Answer(body, answer.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            Log.warnf(e, "%s did not answer", request.uri());
            throw new NotDone(
                    503,
                    List.of(
                            "The part of the platform that keeps this does not answer at the moment. Try again in a minute;"
                                    + " if you were sending something, look first whether it has arrived."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the problem says to a person: each of its errors, or else its detail, or at least its title. */
    private static List<String> sentences(JsonNode problem) {
        List<String> sentences = new ArrayList<>();
        problem.path("errors")
                .forEach(error -> sentences.add(error.path("message").asText()));
        if (sentences.isEmpty()) {
            sentences.add(problem.path("detail").asText(problem.path("title").asText("It was refused.")));
        }
        return sentences;
    }
}
