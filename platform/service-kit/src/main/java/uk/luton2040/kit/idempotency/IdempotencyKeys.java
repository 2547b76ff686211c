package uk.luton2040.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;

/** Reads the key of the request at hand. */
@RequestScoped
public class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;
    private final RequestBody body;

    IdempotencyKeys(HttpHeaders headers, UriInfo uri, Caller caller, RequestBody body) {
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
        this.body = body;
    }

    /**
     * Empty when none was sent. The body has been read.
     *
     * @throws ProblemException when it cannot be one
     */
    public Optional<IdempotencyKey> ofRequest() {
        return ofRequest(Stream.empty());
    }

    Optional<IdempotencyKey> ofRequest(Stream<FileUpload> files) {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.invalid(
                    HEADER, "idempotency-key", "An Idempotency-Key has 1 to %d characters.".formatted(LONGEST_KEY));
        }
        files.forEach(body::add);
        String asked =
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery() + " " + body.fingerprint();
        return Optional.of(new IdempotencyKey(caller.name(), key, asked));
    }
}
