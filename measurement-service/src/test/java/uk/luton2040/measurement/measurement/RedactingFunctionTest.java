package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Row.aRow;
import static uk.luton2040.testkit.Eventually.eventuallyTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.testkit.RealParts;

/** What only the database may do to what it otherwise appends to. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RedactingFunctionTest {
    private static final String REDACT = "select redact_commentary(?, 1, '[redacted]', false)";

    private final AgroalDataSource database;

    RedactingFunctionTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void whatIsNotSentYetIsSentWithoutTheName() throws SQLException {
        // Given
        UUID id = Api.published(aRow(aKpi().known(), "FY2021-Q2").text("commentary", "Unsent Sample was rehoused."));

        // When
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement pointing = connection.prepareStatement("""
                            insert into outbox (ids, histories, occurred_at)
                            select array[gen_random_uuid()], array[seq], changed_at from history
                            where id = ? and what = 'published' returning ids
                            """);
                    PreparedStatement inItsOwnWords = connection.prepareStatement("""
                            insert into outbox (id, aggregatetype, aggregateid, type, revision, payload, occurred_at)
                            select gen_random_uuid(), type, id, type, revision, payload, changed_at from history
                            where id = ? and what = 'published' returning id
                            """)) {
                oneText(pointing, id.toString());
                oneText(inItsOwnWords, id.toString());
            }
            try (PreparedStatement redact = connection.prepareStatement(REDACT);
                    PreparedStatement commentary = connection.prepareStatement("""
                            select string_agg(distinct coalesce(h.payload, o.payload)::jsonb #>> '{state,published,commentary}', ' | ')
                            from outbox o left join history h on h.seq = any (o.histories)
                            where cast(? as uuid)::text in (h.id, o.aggregateid)
                            """)) {
                assertThat(oneText(commentary, id)).isEqualTo("Unsent Sample was rehoused.");

                oneText(redact, id);

                // Then
                assertThat(oneText(commentary, id)).isEqualTo("[redacted]");
            }
            connection.rollback();
        }
    }

    @Test
    void twoRedactionsAtOnceTakeTurns() throws Exception {
        // Given
        UUID one = Api.published(aRow(aKpi().known(), "FY2021-Q2").text("commentary", "Words"));
        UUID other = Api.published(aRow(aKpi().known(), "FY2021-Q2").text("commentary", "Words"));

        // When
        CompletableFuture<Integer> second;
        try (Connection first = database.getConnection();
                PreparedStatement redact = first.prepareStatement(REDACT)) {
            first.setAutoCommit(false);
            oneText(redact, one);
            second = CompletableFuture.supplyAsync(
                    () -> Api.redact(other, 1, 3, "[redacted]").extract().statusCode());
            eventuallyTrue("the second waits for the first", () -> Sql.somebodyWaitsIn("redact_commentary("));
            first.commit();
        }

        // Then
        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void nobodyButTheServiceRunsItAsTheOwner() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select has_function_privilege('public', oid, 'execute') from pg_proc"
                                + " where proname = 'redact_commentary'")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    private static @Nullable String oneText(PreparedStatement statement, Object parameter) throws SQLException {
        statement.setObject(1, parameter);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
