package uk.luton2040.measurement.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.idempotency.IdempotencyKeys;
import uk.luton2040.kit.outbox.Traced;
import uk.luton2040.kit.security.Caller;

/** Offers small posts without any wish of their own to {@link FirstValues}; before it is a post's turn. */
@TakenTogether
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class Together {
    private final FirstValues firstValues;
    private final IdempotencyKeys keys;
    private final Caller caller;
    private final ObjectMapper json;

    Together(FirstValues firstValues, IdempotencyKeys keys, Caller caller, ObjectMapper json) {
        this.firstValues = firstValues;
        this.keys = keys;
        this.caller = caller;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object together(InvocationContext call) throws Exception {
        SpooledBody body = parameter(call, SpooledBody.class);
        SubmissionOptions options = parameter(call, SubmissionOptions.class);
        Optional<Response> answer =
                body.isSmall() && options.areUsual() ? firstValues.take(body, post(body, options)) : Optional.empty();
        return answer.isPresent() ? answer.get() : call.proceed();
    }

    private FirstValues.Post post(SpooledBody body, SubmissionOptions options) {
        JsonRows rows = new JsonRows(json, body);
        List<PostedRow> posted = new ArrayList<>();
        rows.read(posted::add);
        return new FirstValues.Post(
                new Intake.Terms(
                        UUID.randomUUID(),
                        caller.requireOrganisation(),
                        caller.name(),
                        SubmissionMode.of(options.mode) == SubmissionMode.ATOMIC,
                        false,
                        rows.illustrative(),
                        Optional.empty()),
                posted,
                keys.ofRequest(),
                Traced.currentParent());
    }

    private static <T> T parameter(InvocationContext call, Class<T> type) {
        return Stream.of(call.getParameters())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
