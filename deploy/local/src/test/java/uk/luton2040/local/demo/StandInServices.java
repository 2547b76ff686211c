package uk.luton2040.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers like the four services at their best, writes down what it was sent, and can be told to fail first. */
final class StandInServices implements AutoCloseable {
    private static final Map<String, String> ANSWERS = Map.of(
            "POST /catalogue/api/v1/imports", "{\"tables\":[{\"created\":2,\"updated\":0,\"unchanged\":1}]}",
            "POST /delivery/api/v1/imports", "{\"tables\":[{\"created\":35,\"updated\":0,\"unchanged\":0}]}",
            "GET /catalogue/api/v1/kpis", "{\"items\":[{\"code\":\"DIS-02\",\"lifeCycle\":\"active\"}]}",
            "GET /measurement/api/v1/kpis", "{\"items\":[{\"code\":\"DIS-02\",\"lifeCycle\":\"active\"}]}",
            "POST /measurement/api/v1/publications", "{\"published\":1}",
            "GET /reporting/api/v1/freshness", "{\"behind\":0}");

    private final HttpServer server;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Deque<Reply>> first = new HashMap<>();

    record Request(String what, String query, String client, Optional<String> key, String body) {}

    record Reply(int status, String body) {}

    StandInServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    StandInServices firstAnswering(String what, int status, String body) {
        first.computeIfAbsent(what, key -> new ArrayDeque<>()).add(new Reply(status, body));
        return this;
    }

    DemoLoader loader(List<String> progress) {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new DemoLoader(
                new DemoLoader.Services(
                        base + "/catalogue", base + "/measurement", base + "/delivery", base + "/reporting"),
                client -> "token-of-" + client,
                LutonData.FOLDER,
                progress::add);
    }

    List<Request> requests(String what) {
        return requests.stream().filter(request -> request.what().equals(what)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        requests.add(new Request(
                what,
                String.valueOf(exchange.getRequestURI().getQuery()),
                headers.getFirst("Authorization").replace("Bearer token-of-", ""),
                Optional.ofNullable(headers.getFirst("Idempotency-Key")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Deque<Reply> before = first.getOrDefault(what, new ArrayDeque<>());
        Reply reply = before.isEmpty() ? new Reply(200, ANSWERS.getOrDefault(what, "{}")) : before.removeFirst();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
