package uk.luton2040.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Speaks to the services as one of the realm's clients, patiently: a service may be starting or be restarted. */
final class Api implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(120);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int QUOTED = 500;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final DemoLoader.Tokens tokens;

    Api(DemoLoader.Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param asked the method and address */
    record Answer(String asked, int status, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new DemoLoadFailed("%s answered with something that is no JSON.".formatted(asked));
            }
        }

        /** This answer if it is a success. */
        Answer orFail() {
            if (status >= 200 && status < 300) {
                return this;
            }
            throw new DemoLoadFailed("%s was refused with %d: %s".formatted(asked, status, Refusals.firstOf(body)));
        }
    }

    Answer get(String client, String url) {
        return send(client, HttpRequest.newBuilder(URI.create(url)).GET());
    }

    Answer postJson(String client, String url, Object body) {
        return send(client, json(url, body));
    }

    /** Safe to repeat: the service answers as it did the first time. */
    Answer postJsonOnce(String client, String url, Object body) {
        return send(client, json(url, body).header("Idempotency-Key", "demo-" + fingerprint(bytes(body))));
    }

    /** Safe to repeat: the service answers as it did the first time. */
    Answer postFormOnce(String client, String url, Form form) {
        return send(
                client,
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", form.contentType())
                        .header("Idempotency-Key", "demo-" + fingerprint(form.bytes()))
                        .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    private static HttpRequest.Builder json(String url, Object body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes(body)));
    }

    private Answer send(String client, HttpRequest.Builder request) {
        HttpRequest.Builder timed = request.timeout(ANSWER).header("Accept", "application/json");
        HttpRequest asked = timed.build();
        String name = asked.method() + " " + asked.uri();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> answer = http.send(
                        timed.copy()
                                .setHeader("Authorization", "Bearer " + tokens.of(client))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (!mayPass(answer)) {
                    return new Answer(name, answer.statusCode(), answer.body());
                }
                trouble = "it answers %d %s".formatted(answer.statusCode(), Refusals.firstOf(answer.body()));
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                throw interrupted();
            }
            if (System.nanoTime() > deadline) {
                throw new DemoLoadFailed("%s as %s did not succeed within %d s: %s"
                        .formatted(name, client, PATIENCE.toSeconds(), trouble));
            }
            pause();
        }
    }

    /** A fault or a limit that another attempt may not meet. */
    private static boolean mayPass(HttpResponse<String> answer) {
        int status = answer.statusCode();
        return status >= 500 || status == 429 || status == 409 && answer.body().contains("in-flight");
    }

    /** Asks until it is so. @param sofar what is still missing, for the sentence when it never comes */
    static void await(Duration patience, BooleanSupplier so, Supplier<String> sofar) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new DemoLoadFailed("%s after %d s.".formatted(sofar.get(), patience.toSeconds()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static DemoLoadFailed interrupted() {
        Thread.currentThread().interrupt();
        return new DemoLoadFailed("The loading of the demonstration's data was interrupted.");
    }

    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** The first reasons in problem details, else the beginning of whatever was answered. */
    private static final class Refusals {
        private static final int FIRST = 3;

        static String firstOf(String body) {
            try {
                JsonNode problem = JSON.readTree(body);
                StringBuilder reasons = new StringBuilder(
                        problem.path("detail").asText(problem.path("title").asText()));
                JsonNode errors = problem.path("errors");
                for (int i = 0; i < Math.min(FIRST, errors.size()); i++) {
                    reasons.append(" · %s: %s"
                            .formatted(
                                    errors.get(i).path("pointer").asText(),
                                    errors.get(i).path("message").asText()));
                }
                return reasons.append(errors.size() > FIRST ? " …" : "").toString();
            } catch (JsonProcessingException e) {
                return body.substring(0, Math.min(QUOTED, body.length()));
            }
        }
    }
}
