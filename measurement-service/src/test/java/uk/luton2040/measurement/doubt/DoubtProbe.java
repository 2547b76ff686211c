package uk.luton2040.measurement.doubt;

import static uk.luton2040.measurement.AKpi.aKpi;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.AReading;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.reference.References;
import uk.luton2040.measurement.rule.Settings;
import uk.luton2040.measures.period.Period;
import uk.luton2040.testkit.RealParts;

/**
 * Measures, and asserts nothing: what it costs to doubt 1,000 values with 24 months of history each. Its name keeps it
 * out of the build; {@code -Dtest=DoubtProbe} runs it.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DoubtProbe {
    private static final int CANDIDATES = 1_000;
    private static final int WARM_UP = 60;
    private static final int RUNS = 60;

    private final Doubts doubts;
    private final KnownKpis kpis;
    private final References references;
    private final AgroalDataSource database;

    DoubtProbe(Doubts doubts, KnownKpis kpis, References references, AgroalDataSource database) {
        this.doubts = doubts;
        this.kpis = kpis;
        this.references = references;
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The voids team was short of two people this month."})
    void aThousandValuesWithTwoYearsOfHistoryEach(String commentary) throws SQLException {
        List<String> categories =
                IntStream.range(0, CANDIDATES).mapToObj("part-%d"::formatted).toList();
        String kpi = aKpi().ofType("number", 2)
                .collected("monthly")
                .behaving("flow")
                .brokenDownBy(categories)
                .known();
        twoYears(kpi);
        KnownKpi known = Objects.requireNonNull(QuarkusTransaction.requiringNew()
                .call(() -> kpis.byCode(List.of(kpi)).get(kpi)));
        List<Candidate> candidates = IntStream.range(0, CANDIDATES)
                .mapToObj(i -> new Candidate(
                        "housing",
                        known,
                        Period.parse("2021-01"),
                        categories.get(i),
                        AReading.of(BigDecimal.valueOf(50 + i % 7), commentary)))
                .toList();

        Settings checks =
                QuarkusTransaction.requiringNew().call(references::current).checks();
        report(
                "about, " + (commentary.isEmpty() ? "without" : "with") + " commentary",
                () -> doubts.about(candidates, checks));
    }

    private static void report(String what, Runnable work) {
        long[] nanos = new long[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            if (run >= 0) {
                nanos[run] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "PROBE %s: median %.1f µs a candidate, best %.1f, 95th percentile %.1f%n",
                what,
                nanos[RUNS / 2] / 1e3 / CANDIDATES,
                nanos[0] / 1e3 / CANDIDATES,
                nanos[RUNS * 95 / 100] / 1e3 / CANDIDATES);
    }

    /** Month after month, as they come in: the values of one series lie far apart. */
    private void twoYears(String kpi) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int month = 0; month < 24; month++) {
                statement.executeUpdate("""
                        with new as (
                            insert into measurement (id, kpi, period, period_end, organisation, category, standing,
                                first_submitted_at, newest_value, revision, lock)
                            select gen_random_uuid(), '%1$s', to_char(d, 'YYYY-MM'), (d + interval '1 month')::date,
                                'housing', 'part-' || n, 'PUBLISHED', now(),
                                50 + round((random() * 9)::numeric, 2), 1, 0
                            from generate_series(0, 999) n, (select date '2019-01-01' + interval '%2$d months') m (d)
                            returning id, newest_value)
                        insert into measurement_revision (measurement, number, standing, value, quality, commentary,
                            illustrative, submitted_by, submitted_at)
                        select id, 1, 'PUBLISHED', newest_value, 'final',
                            'Nothing of note happened in these weeks.', true, 'probe', now()
                        from new""".formatted(kpi, month));
            }
            statement.execute("analyze measurement, measurement_revision");
        }
    }
}
