package uk.luton2040.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;

/** Runs inside the transaction, so that effect and remembered answer are kept or lost together. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;
    private final RequestBody body;
    private final Answers answers;
    private final ObjectMapper json;

    IdempotentInterceptor(
            HttpHeaders headers, UriInfo uri, Caller caller, RequestBody body, Answers answers, ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
        this.body = body;
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext request) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return request.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.invalid(
                    HEADER, "idempotency-key", "An Idempotency-Key has 1 to %d characters.".formatted(LONGEST_KEY));
        }
        files(request).forEach(body::add);
        String fingerprint =
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery() + " " + body.fingerprint();
        answers.lock(caller.name(), key);
        Optional<Answer> given = answers.find(caller.name(), key);
        if (given.isPresent()) {
            return given.get().forFingerprint(fingerprint).toResponse();
        }
        Response first = (Response) request.proceed();
        byte @Nullable [] bytes = first.hasEntity() ? json.writeValueAsBytes(first.getEntity()) : null;
        answers.keep(caller.name(), key, Answer.of(first, fingerprint, bytes));
        return Response.fromResponse(first)
                .entity(bytes)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static Stream<FileUpload> files(InvocationContext request) {
        return Stream.of(request.getParameters())
                .flatMap(parameter -> parameter instanceof Collection<?> many ? many.stream() : Stream.of(parameter))
                .filter(FileUpload.class::isInstance)
                .map(FileUpload.class::cast);
    }

    static ProblemException reused() {
        return new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request.");
    }
}
