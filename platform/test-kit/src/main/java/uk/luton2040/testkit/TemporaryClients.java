package uk.luton2040.testkit;

import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.parts.Realm;

/** Clients that the product's realm has in tests only, for tokens that its own clients never get. */
public final class TemporaryClients {
    /** Longer than a service forgives a clock that is behind. */
    private static final int SURELY_SECONDS = 6;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final List<String> PARTNER = List.of("data-submitter", "provider-manager");
    private static final Map<String, String> KNOWN = new HashMap<>();

    private TemporaryClients() {}

    /** Of a data submitter and provider manager whose token names no organisation. */
    public static String ofNoOrganisation() {
        return known("test-of-no-organisation", 3600, PARTNER);
    }

    /** Of somebody who leads projects and is nothing else. */
    public static String ofProjectLead() {
        return known("test-project-lead", 3600, List.of("project-lead"));
    }

    /** Of an auditor for a few seconds; to be asked for once. */
    public static String ofBriefAuditor() {
        return known("test-brief-auditor", 4, List.of("auditor"));
    }

    /** Of a performance officer who is another than the performance office. */
    public static String ofAnotherOfficer() {
        return known("test-another-officer", 3600, List.of("performance-officer"));
    }

    /** Of a performance officer who is a director as well. */
    public static String ofDirectingOfficer() {
        return known("test-directing-officer", 3600, List.of("performance-officer", "director"));
    }

    /** Of a performance officer who submits and confirms the data of hr as well. */
    public static String ofOfficerOfHr() {
        return known(
                "test-officer-of-hr", 3600, List.of("performance-officer", "data-submitter", "provider-manager"), """
                {"name":"organisation","protocol":"openid-connect","protocolMapper":"oidc-hardcoded-claim-mapper",
                 "config":{"claim.name":"organisation","claim.value":"hr","jsonType.label":"String",
                           "access.token.claim":"true"}}""");
    }

    /** It was good once: of a data submitter, past its end by more than a service's grace. */
    public static String expired() {
        String token = ageing();
        Instant end = Instant.ofEpochSecond(claims(token).path("exp").asLong()).plusSeconds(SURELY_SECONDS);
        eventuallyTrue("the token expired", () -> Instant.now().isAfter(end));
        return token;
    }

    /** Asks for what {@link #expired} waits for: the earlier, the shorter the wait. */
    public static String ageing() {
        return known("test-short-lived", 1, PARTNER);
    }

    private static String known(String client, int seconds, List<String> roles) {
        return known(client, seconds, roles, "");
    }

    /** @param mapper of a claim, as Keycloak writes it; empty for none */
    private static synchronized String known(String client, int seconds, List<String> roles, String mapper) {
        return KNOWN.computeIfAbsent(client, unknown -> made(client, seconds, roles, mapper));
    }

    private static String made(String client, int seconds, List<String> roles, String mapper) {
        Realm realm = RealParts.shared().realm();
        String admin = realm.url().replace("/realms/", "/admin/realms/");
        String token = administrator(realm);
        post(token, admin + "/clients", """
                {"clientId":"%s","secret":"%s","publicClient":false,"serviceAccountsEnabled":true,
                 "standardFlowEnabled":false,"directAccessGrantsEnabled":false,
                 "defaultClientScopes":["basic","roles","luton2040-api"],
                 "protocolMappers":[%s],
                 "attributes":{"access.token.lifespan":"%d"}}""".formatted(client, realm.secret(client), mapper, seconds));
        String id = get(token, admin + "/clients?clientId=" + client)
                .path(0)
                .path("id")
                .asText();
        String account = get(token, admin + "/clients/" + id + "/service-account-user")
                .path("id")
                .asText();
        for (String role : roles) {
            JsonNode granted = get(token, admin + "/roles/" + role);
            post(token, admin + "/users/" + account + "/role-mappings/realm", "[" + granted + "]");
        }
        try {
            return realm.token(client);
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak gives " + client + " no token: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static String administrator(Realm realm) {
        String master = realm.url().replaceAll("/realms/.*", "/realms/master");
        String password = URLEncoder.encode(RealParts.shared().administratorPassword(), StandardCharsets.UTF_8);
        return read(send(HttpRequest.newBuilder(URI.create(master + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=" + password))))
                .path("access_token")
                .asText();
    }

    private static JsonNode get(String token, String url) {
        return read(send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token)));
    }

    /** What is there already stays as it is. */
    private static void post(String token, String url, String json) {
        send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                // Another module's tests may have made the same at the same moment.
                answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            }
            if (answer.statusCode() >= 400 && answer.statusCode() != 409) {
                throw new IllegalStateException(
                        "Keycloak refuses %s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer: " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static JsonNode claims(String token) {
        return read(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while asking Keycloak", e);
    }
}
