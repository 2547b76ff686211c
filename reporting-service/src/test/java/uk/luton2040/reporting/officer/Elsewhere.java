package uk.luton2040.reporting.officer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The place where the other services would answer. Whether the real ones take what is sent is seen by the system tests; here
 * it is seen what leaves this service, and what it makes of any answer.
 */
final class Elsewhere implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Given> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** Names an address at which nothing answers until a test does. */
    public static final class Address implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                String address = "http://127.0.0.1:" + free.getLocalPort();
                return Map.of("luton2040.services.catalogue", address, "luton2040.services.measurement", address);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}
    }

    private record Given(int status, @Nullable String etag, String body) {}

    /** @param what method and path */
    record Asked(
            String what,
            @Nullable String authorization,
            @Nullable String ifMatch,
            @Nullable String key,
            String body) {}

    Elsewhere() {
        URI address = URI.create(ConfigProvider.getConfig().getValue("luton2040.services.measurement", String.class));
        try {
            server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param what method, path and query */
    Elsewhere answering(String what, int status, @Nullable String etag, String body) {
        answers.put(what, new Given(status, etag, body));
        return this;
    }

    /** The requests that were to change something, oldest first. */
    List<Asked> posted() {
        return asked.stream().filter(one -> one.what().startsWith("POST")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(new Asked(
                what,
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("If-Match"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Given given = Objects.requireNonNullElseGet(
                answers.get(what),
                () -> new Given(
                        404, null, "{\"title\":\"There is no such thing\",\"detail\":\"Nothing at " + what + "\"}"));
        if (given.etag() != null) {
            exchange.getResponseHeaders().set("ETag", given.etag());
        }
        byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(given.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
