package uk.luton2040.local;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.Realm;

/**
 * Serves an example portal: its plain pages, and at {@code /token} what a portal's server does for who is signed in there.
 * Everybody is, in an example on one machine.
 */
public final class PortalServer implements AutoCloseable {
    /** Where the pages, as they stand in the checkout, look for the platform. */
    private static final String EXAMPLE = "http://127.0.0.1:8084";

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path pages;
    private final Endpoints platform;
    private final String client;

    private PortalServer(HttpServer server, Path pages, Endpoints platform, String client) {
        this.server = server;
        this.pages = pages;
        this.platform = platform;
        this.client = client;
    }

    public static PortalServer start(Portal portal, Endpoints platform) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), portal.port()), 0);
        Path pages = Checkout.find().root().resolve("deploy/portals").resolve(portal.board());
        PortalServer started = new PortalServer(server, pages, platform, portal.client());
        server.setExecutor(started.threads);
        server.createContext("/", started::answer);
        server.start();
        return started;
    }

    /** Where its pages are, as their origin. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/token")) {
                token(exchange);
            } else {
                page(exchange, path.equals("/") ? "index.html" : path.substring(1));
            }
        }
    }

    /** For this portal's own pages only, and under its own name: another's name may lead here, too. */
    private void token(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        boolean isOwn = "same-origin".equals(headers.getFirst("Sec-Fetch-Site"))
                && url().equals("http://" + headers.getFirst("Host"));
        if (!isOwn) {
            send(exchange, 403, "text/plain", "Only this portal's own pages are given a token.");
            return;
        }
        Realm realm = platform.realm();
        try {
            send(exchange, 200, "text/plain", realm.token(client));
        } catch (IOException e) {
            send(exchange, 503, "text/plain", "Keycloak gives no token.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void page(HttpExchange exchange, String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Path file = pages.resolve(name).normalize();
        if (type == null || !pages.equals(file.getParent()) || !Files.isRegularFile(file)) {
            send(exchange, 404, "text/plain", "There is no such page.");
            return;
        }
        send(exchange, 200, type, Files.readString(file).replace(EXAMPLE, platform.reporting()));
    }

    private static void send(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().add("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
