package uk.luton2040.parts;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A realm of a running Keycloak.
 *
 * @param url where its issuer is, as in {@code http://127.0.0.1:8180/realms/luton2040}
 * @param demoSecret what the secrets of its machine clients end with
 */
public record Realm(String url, String demoSecret) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /** The secret of a confidential client of the realm file. */
    public String secret(String client) {
        return client + "-" + demoSecret;
    }

    /**
     * A bearer token of the client's own (client credentials), good for five minutes.
     *
     * @throws IOException when the realm does not answer, or refuses: the message is Keycloak's
     */
    public String token(String client) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(secret(client));
        String answer = send(HttpRequest.newBuilder(URI.create(url + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        Matcher token = ACCESS_TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IOException("the token endpoint answered without a token: " + answer);
        }
        return token.group(1);
    }

    /** The realm's own description of itself. */
    String discover() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + "/.well-known/openid-configuration")));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (ConnectException e) {
            throw new IOException("nobody listens there", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
