package uk.luton2040.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import uk.luton2040.local.demo.Form;
import uk.luton2040.parts.PartFailed;
import uk.luton2040.parts.Realm;

/** Calls the services over one connection each, with tokens that are renewed before they expire. */
final class Calls implements AutoCloseable {
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Realm realm;
    private final Map<String, Token> tokens = new HashMap<>();

    private record Token(String text, long renewAt) {}

    Calls(Realm realm) {
        this.realm = realm;
    }

    HttpResponse<byte[]> get(String client, String url, String... headers) throws IOException, InterruptedException {
        return send(client, HttpRequest.newBuilder(URI.create(url)).GET(), headers);
    }

    HttpResponse<byte[]> send(String client, String method, String url, Map<String, ?> body, String... headers)
            throws IOException, InterruptedException {
        return send(
                client,
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))),
                headers);
    }

    HttpResponse<byte[]> post(String client, String url, Form form) throws IOException, InterruptedException {
        return send(
                client,
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", form.contentType())
                        .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    private HttpResponse<byte[]> send(String client, HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        request.timeout(PATIENCE).header("Authorization", "Bearer " + token(client));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw new PartFailed("%s was refused with %d: %s"
                    .formatted(answer.uri(), answer.statusCode(), JSON.readTree(answer.body())));
        }
        return answer;
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static String etag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    synchronized String token(String client) throws IOException, InterruptedException {
        Token known = tokens.get(client);
        if (known == null || System.nanoTime() - known.renewAt() > 0) {
            known = new Token(realm.token(client), System.nanoTime() + GOOD_FOR.toNanos());
            tokens.put(client, known);
        }
        return known.text();
    }

    @Override
    public void close() {
        http.close();
    }
}
