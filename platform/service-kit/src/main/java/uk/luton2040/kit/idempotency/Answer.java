package uk.luton2040.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** An answer as it was first given, down to its bytes. */
public record Answer(String fingerprint, int status, Map<String, String> headers, byte @Nullable [] body) {
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    public static Answer of(Response response, IdempotencyKey key, byte @Nullable [] body) {
        Map<String, String> kept = KEPT_HEADERS.stream()
                .filter(name -> response.getHeaderString(name) != null)
                .collect(Collectors.toMap(name -> name, response::getHeaderString));
        return new Answer(key.fingerprint(), response.getStatus(), kept, body);
    }

    /** The response, its JSON being as it was written. */
    public static Response written(Response response, byte @Nullable [] json) {
        return Response.fromResponse(response)
                .entity(json)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    static Answer of(String fingerprint, int status, String headers, byte @Nullable [] body) {
        Map<String, String> parsed = headers.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Answer(fingerprint, status, parsed, body);
    }

    String headersAsText() {
        return headers.entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining("\n"));
    }

    Answer forFingerprint(String asked) {
        if (!fingerprint.equals(asked)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request.");
        }
        return this;
    }

    Response toResponse() {
        Response.ResponseBuilder answer = Response.status(status).entity(body).type(MediaType.APPLICATION_JSON);
        headers.forEach(answer::header);
        return answer.build();
    }
}
