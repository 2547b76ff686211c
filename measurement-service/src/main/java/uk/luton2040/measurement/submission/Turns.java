package uk.luton2040.measurement.submission;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.SpooledBody;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;

/**
 * An organisation's large posts are taken one after the other, its small ones beside each other but not beside a large
 * one. They wait before the transaction begins, so that a waiting one holds no connection: else the many clients of one
 * organisation would leave none for the others. Two small ones may still meet in the database, each with the first value
 * of the same period; the one that comes second is then done again from its beginning, alone, and finds the other's there.
 */
@TakesTurns
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class Turns {
    private static final Map<String, ReentrantReadWriteLock> TURNS = new ConcurrentHashMap<>();

    /** Unique violation, serialisation failure, deadlock. */
    private static final Set<String> MET_ANOTHER = Set.of("23505", "40001", "40P01");

    /** Alone here, it can meet only those of another replica. */
    private static final int MOST_ATTEMPTS = 12;

    private final Caller caller;
    private final long longestWaitSeconds;

    Turns(Caller caller, @ConfigProperty(name = "luton2040.submissions.longest-wait-seconds") long longestWaitSeconds) {
        this.caller = caller;
        this.longestWaitSeconds = longestWaitSeconds;
    }

    @AroundInvoke
    @Nullable
    Object inTurn(InvocationContext call) throws Exception {
        ReadWriteLock turns = of(whose(call));
        if (isSmall(call)) {
            try {
                return holding(turns.readLock(), call);
            } catch (Exception e) {
                if (!hasMetAnother(e)) {
                    throw e;
                }
            }
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return holding(turns.writeLock(), call);
            } catch (Exception e) {
                if (attempt == MOST_ATTEMPTS || !hasMetAnother(e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * A turn for small posts, had at once or not at all.
     *
     * @return null while one that is taken by itself has its turn or waits for it; to be unlocked by the same thread
     */
    static @Nullable Lock ofSmall(String organisation) {
        Lock turn = of(organisation).readLock();
        try {
            return turn.tryLock(0, TimeUnit.SECONDS) ? turn : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    static ReentrantReadWriteLock of(String organisation) {
        return TURNS.computeIfAbsent(organisation, name -> new ReentrantReadWriteLock(true));
    }

    private @Nullable Object holding(Lock turn, InvocationContext call) throws Exception {
        if (!turn.tryLock(longestWaitSeconds, TimeUnit.SECONDS)) {
            throw new ProblemException(
                    ProblemType.BUSY, "Other submissions of your organisation are still being worked on.");
        }
        try {
            return call.proceed();
        } finally {
            turn.unlock();
        }
    }

    private static boolean hasMetAnother(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof SQLException sql && MET_ANOTHER.contains(sql.getSQLState()));
    }

    private String whose(InvocationContext call) {
        return Stream.of(call.getParameters())
                .filter(SentFile.class::isInstance)
                .map(file -> ((SentFile) file).organisation())
                .findFirst()
                .orElseGet(() -> caller.organisation().orElse(""));
    }

    private static boolean isSmall(InvocationContext call) {
        return Stream.of(call.getParameters())
                .map(parameter -> parameter instanceof SentFile file ? file.body() : parameter)
                .filter(SpooledBody.class::isInstance)
                .map(SpooledBody.class::cast)
                .allMatch(SpooledBody::isSmall);
    }
}
