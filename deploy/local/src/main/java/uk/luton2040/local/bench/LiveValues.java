package uk.luton2040.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.luton2040.measures.period.Period;
import uk.luton2040.parts.PartFailed;

/** Values that are posted to the measurement service, of the opened quarter and of those before it. */
final class LiveValues {
    private static final int QUARTERS = 9;
    private static final int KPIS = ReportingBench.LIVE * ManyRevisions.KPIS_EACH;

    /** How many are posted before anything is measured. */
    static final int COUNT = KPIS * ManyRevisions.WARDS * QUARTERS;

    /** No other value is as large, so that one of them is known when it is seen. */
    private static final int FIRST_KNOWN = 70_000_000;

    private static final int AT_ONCE = 10;
    private static final int POSTS_A_SECOND = 30;

    private final String submissions;
    private final Calls calls;
    private final AtomicInteger next = new AtomicInteger(FIRST_KNOWN);

    LiveValues(String measurement, Calls calls) {
        this.submissions = measurement + "/api/v1/submissions";
        this.calls = calls;
    }

    void postAll() throws IOException, InterruptedException {
        List<String> quarters = Stream.concat(
                        Stream.of(ManyRevisions.OPENED.code()), ManyRevisions.quarters(0, QUARTERS - 1).stream())
                .toList();
        for (int organisation = 0; organisation < ManyValues.ORGANISATIONS.size(); organisation++) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int kpi = organisation; kpi < KPIS; kpi += ManyValues.ORGANISATIONS.size()) {
                for (int ward = 0; ward < ManyRevisions.WARDS; ward++) {
                    for (String quarter : quarters) {
                        Map<String, Object> row = row(kpi, ward, quarter, 100 + (kpi * 31 + ward * 7) % 900);
                        if (!quarter.equals(quarters.getFirst())) {
                            row.put(
                                    "receivedOn",
                                    Period.parse(quarter).end().plusDays(20).toString());
                        }
                        rows.add(row);
                    }
                }
            }
            post(organisation, rows);
        }
    }

    /** A value of the opened quarter that no other is like, in place of what was there. */
    int postNext(int kpi, int ward) throws IOException, InterruptedException {
        int value = next.incrementAndGet();
        post(ManyRevisions.organisation(kpi), List.of(row(kpi, ward, ManyRevisions.OPENED.code(), value)));
        return value;
    }

    private static Map<String, Object> row(int kpi, int ward, String quarter, int value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kpi", ManyRevisions.code(kpi));
        row.put("period", quarter);
        row.put("category", InventedCatalogue.ward(ward));
        row.put("value", value);
        row.put("reason", "correction");
        row.put("commentary", "Benchmark");
        row.put("note", "benchmark");
        return row;
    }

    private void post(int organisation, List<Map<String, Object>> rows) throws IOException, InterruptedException {
        calls.send(
                ManyValues.client(organisation),
                "POST",
                submissions,
                Map.of("illustrative", true, "measurements", rows),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    Flow flow() {
        return new Flow();
    }

    /** Three hundred revised values a second, ten in a post, of all live boards' KPIs but the first organisation's. */
    final class Flow implements AutoCloseable {
        private final ScheduledExecutorService poster = Executors.newScheduledThreadPool(2);
        private final AtomicLong posted = new AtomicLong();
        private final AtomicInteger turn = new AtomicInteger();
        private final List<Future<?>> running = new ArrayList<>();

        void begin() {
            long pause = Duration.ofSeconds(1).toNanos() / POSTS_A_SECOND;
            running.add(poster.scheduleAtFixedRate(this::post, 0, pause, TimeUnit.NANOSECONDS));
        }

        long posted() {
            running.stream().filter(Future::isDone).findFirst().ifPresent(failed -> {
                throw new PartFailed("Values can no longer be posted: " + failed.exceptionNow());
            });
            return posted.get();
        }

        private void post() {
            int number = turn.getAndIncrement();
            int organisations = ManyValues.ORGANISATIONS.size();
            int organisation = 1 + number % (organisations - 1);
            int ward = number % ManyRevisions.WARDS;
            List<Map<String, Object>> rows = IntStream.iterate(
                            organisation, kpi -> kpi < KPIS, kpi -> kpi + organisations)
                    .limit(AT_ONCE)
                    .mapToObj(kpi -> row(kpi, ward, ManyRevisions.OPENED.code(), 100 + (number * 17 + kpi) % 900_000))
                    .toList();
            try {
                LiveValues.this.post(organisation, rows);
                posted.addAndGet(rows.size());
            } catch (IOException e) {
                throw new PartFailed("A value could not be posted: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            poster.shutdownNow();
        }
    }
}
