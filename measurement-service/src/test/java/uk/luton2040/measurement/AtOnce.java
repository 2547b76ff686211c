package uk.luton2040.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers who start in the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them got, in their order. */
    public static <T> List<T> run(int callers, IntFunction<T> call) {
        var start = new CyclicBarrier(callers);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> answers = IntStream.range(0, callers)
                    .mapToObj(caller -> threads.submit(() -> {
                        start.await();
                        return call.apply(caller);
                    }))
                    .toList();
            List<T> got = new ArrayList<>();
            for (Future<T> answer : answers) {
                got.add(answer.get());
            }
            return got;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
