package uk.luton2040.reporting.page;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A person's browser as far as signing in needs one: it keeps cookies and posts Keycloak's form. */
public final class Browser implements AutoCloseable {
    private static final Pattern LOGIN_ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final HttpClient following;
    private final HttpClient staying;

    public Browser() {
        Cookies cookies = new Cookies();
        following = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        staying = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Opens a page, signs in where Keycloak asks for it and ends on the page. */
    public HttpResponse<String> signIn(String user, String path) throws IOException, InterruptedException {
        HttpResponse<String> form = open(path);
        Matcher action = LOGIN_ACTION.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("no sign-in form at " + form.uri() + ": " + form.body());
        }
        String password = ConfigProvider.getConfig().getValue("luton2040.demo-password", String.class);
        String filled = "username=%s&password=%s&credentialId="
                .formatted(URLEncoder.encode(user, StandardCharsets.UTF_8), password);
        return following.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(filled))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return following.send(get(path), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends what somebody filled in, and goes where that leads. */
    public HttpResponse<String> send(String path, Filled form) throws IOException, InterruptedException {
        return following.send(
                HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Opens it and goes nowhere else. */
    public HttpResponse<String> peek(String path) throws IOException, InterruptedException {
        return staying.send(get(path), HttpResponse.BodyHandlers.ofString());
    }

    /** The lines of a stream that does not end by itself. */
    public HttpResponse<Stream<String>> listen(String path) throws IOException, InterruptedException {
        return staying.send(get(path, "text/event-stream"), HttpResponse.BodyHandlers.ofLines());
    }

    private static HttpRequest get(String path) {
        return get(path, "text/html");
    }

    private static HttpRequest get(String path, String accepted) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Accept", accepted)
                .build();
    }

    @Override
    public void close() {
        following.shutdownNow();
        staying.shutdownNow();
    }
}
