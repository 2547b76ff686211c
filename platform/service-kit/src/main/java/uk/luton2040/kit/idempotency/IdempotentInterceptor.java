package uk.luton2040.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** Runs inside the transaction, so that effect and remembered answer are kept or lost together. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {
    private final IdempotencyKeys keys;
    private final Answers answers;
    private final ObjectMapper json;

    IdempotentInterceptor(IdempotencyKeys keys, Answers answers, ObjectMapper json) {
        this.keys = keys;
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext request) throws Exception {
        Optional<IdempotencyKey> asked = keys.ofRequest(files(request));
        return asked.isPresent() ? once(asked.get(), request) : request.proceed();
    }

    private Response once(IdempotencyKey key, InvocationContext request) throws Exception {
        Answers.Asked asked = answers.ask(List.of(key));
        if (!asked.locked().contains(key)) {
            throw new ProblemException(
                    ProblemType.REQUEST_IN_FLIGHT, "The first request with this key has not finished.");
        }
        Answer given = asked.given().get(key);
        if (given != null) {
            return given.forFingerprint(key.fingerprint()).toResponse();
        }
        Response first = (Response) request.proceed();
        byte @Nullable [] bytes = first.hasEntity() ? json.writeValueAsBytes(first.getEntity()) : null;
        answers.keep(key, Answer.of(first, key, bytes));
        return Answer.written(first, bytes);
    }

    private static Stream<FileUpload> files(InvocationContext request) {
        return Stream.of(request.getParameters())
                .flatMap(parameter -> parameter instanceof Collection<?> many ? many.stream() : Stream.of(parameter))
                .filter(FileUpload.class::isInstance)
                .map(FileUpload.class::cast);
    }
}
