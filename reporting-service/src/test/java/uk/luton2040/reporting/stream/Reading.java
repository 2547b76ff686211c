package uk.luton2040.reporting.stream;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Somebody who reads the stream over HTTP, as a browser does. */
final class Reading implements AutoCloseable, Flow.Subscriber<String> {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private volatile boolean over;

    private Reading() {}

    static Reading of(String path, String token, @Nullable String lastEventId) {
        Reading reading = new Reading();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        CompletableFuture<HttpResponse<Void>> answer =
                reading.client.sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(reading));
        answer.whenComplete((ended, failed) -> reading.over = true);
        return reading;
    }

    /** What was said, field by field; a comment is a field without a name. */
    List<Map<String, String>> heard() {
        return new ArrayList<>(heard);
    }

    List<Map<String, String>> events(String name) {
        return heard.stream().filter(said -> name.equals(said.get("event"))).toList();
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.isEmpty()) {
            heard.add(Map.copyOf(fields));
            fields.clear();
        } else {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
    }

    @Override
    public void onError(Throwable failure) {
        over = true;
    }

    @Override
    public void onComplete() {
        over = true;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
