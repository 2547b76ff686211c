package uk.luton2040.measurement.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.hr;
import static uk.luton2040.measurement.Api.kept;
import static uk.luton2040.measurement.Api.submit;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.Eventually.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.AtOnce;
import uk.luton2040.measurement.Row;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ManyWritersTest {
    private static final int WRITERS = 16;

    private final AgroalDataSource database;

    ManyWritersTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void firstWritesOfManyClientsAtOnceAreAllKept() {
        // Given
        List<String> parts =
                IntStream.range(0, WRITERS).mapToObj("part-%d"::formatted).toList();
        String kpi = aKpi().brokenDownBy(parts).known();

        // When
        List<Integer> answers = AtOnce.run(
                WRITERS,
                writer -> submit(aRow(kpi, "FY2021-Q2").text("category", parts.get(writer)))
                        .statusCode());

        // Then
        assertThat(answers).containsOnly(201);
        assertThat(kept(kpi)).isEqualTo(WRITERS);
    }

    @Test
    void aCrowdOfLargePostsOfOneOrganisationLeavesConnectionsForTheOthers() throws SQLException {
        // Given
        String ours = aKpi().known();
        String theirs = aKpi().providedBy("hr").known();
        int crowd = 30;
        try (Connection holder = database.getConnection();
                ExecutorService clients = Executors.newFixedThreadPool(crowd)) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtextextended('submissions of housing', 0))");
            List<Future<Integer>> waiting = IntStream.range(0, crowd)
                    .mapToObj(client -> clients.submit(() ->
                            large(aRow(ours, "FY2021-Q2").value("" + client)).statusCode()))
                    .toList();
            eventually(
                    "one of the crowd waits for the lock",
                    () -> assertThat(waiters()).isOne());

            // When
            int theirAnswer = hr().body(Row.submission(aRow(theirs, "FY2021-Q2")))
                    .post("/api/v1/submissions")
                    .statusCode();
            int held = waiters();
            holder.rollback();

            // Then
            assertThat(theirAnswer).isEqualTo(201);
            assertThat(held).isOne();
            assertThat(waiting).extracting(Future::get).containsOnly(201);
        }
    }

    /** More than is kept in memory, for one value. */
    private static Response large(Row row) {
        return housing().body(Row.submission(row) + " ".repeat(40_000)).post("/api/v1/submissions");
    }

    private int waiters() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void manyFirstWritesOfTheSameValueMakeOneMeasurement() {
        // Given
        String kpi = aKpi().known();

        // When
        List<Integer> answers = AtOnce.run(
                WRITERS,
                writer -> submit(aRow(kpi, "FY2021-Q2").value("" + writer)).statusCode());

        // Then
        assertThat(answers).containsOnly(201);
        assertThat(kept(kpi)).isEqualTo(1);
    }
}
