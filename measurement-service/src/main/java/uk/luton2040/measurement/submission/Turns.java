package uk.luton2040.measurement.submission;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;

/**
 * An organisation's posts wait for each other before the transaction begins, so that a waiting one holds no connection:
 * else the many clients of one organisation would leave none for the others. The database's lock still guards against
 * another replica.
 */
@TakesTurns
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class Turns {
    private static final Map<String, Semaphore> TURNS = new ConcurrentHashMap<>();

    private final Caller caller;
    private final long longestWaitSeconds;

    Turns(Caller caller, @ConfigProperty(name = "luton2040.submissions.longest-wait-seconds") long longestWaitSeconds) {
        this.caller = caller;
        this.longestWaitSeconds = longestWaitSeconds;
    }

    @AroundInvoke
    @Nullable
    Object oneAfterTheOther(InvocationContext call) throws Exception {
        Semaphore turn =
                TURNS.computeIfAbsent(caller.organisation().orElse(""), organisation -> new Semaphore(1, true));
        if (!turn.tryAcquire(longestWaitSeconds, TimeUnit.SECONDS)) {
            throw new ProblemException(
                    ProblemType.BUSY, "Other submissions of your organisation are still being worked on.");
        }
        try {
            return call.proceed();
        } finally {
            turn.release();
        }
    }
}
