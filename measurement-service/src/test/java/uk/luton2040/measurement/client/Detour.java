package uk.luton2040.measurement.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Pattern;

/** The way to the real Keycloak, on which single requests can get lost. */
final class Detour implements AutoCloseable {
    private static final Set<String> PASSED_ON = Set.of("authorization", "content-type", "accept");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String target;
    private volatile Pattern lost = Pattern.compile("nothing");

    Detour(int port, String target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 50);
        server.createContext("/", this::passOn);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    /** From now on Keycloak answers 500 to requests such as {@code POST /admin/realms/…}. */
    void lose(String requests) {
        lost = Pattern.compile(requests);
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (lost.matcher(method + " " + exchange.getRequestURI().getPath()).find()) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
