package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.accepted;
import static uk.luton2040.measurement.Api.housing;
import static uk.luton2040.measurement.Api.measurement;
import static uk.luton2040.measurement.Api.officer;
import static uk.luton2040.measurement.Row.aRow;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.testkit.RealParts;

/** Personal data that was issued leaves no copy behind, and a trace that it was there. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RedactionTest {
    private static final String NAME = "Ermintrude Q. Sample";
    private static final String REDACT = "select redact_commentary(?, 1, '[redacted]', false)";

    private final AgroalDataSource database;

    RedactionTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aNameIsTakenOutOfEveryTable() throws SQLException {
        // Given
        String kpi = aKpi().known();
        UUID id = accepted(aRow(kpi, "FY2021-Q2").text("commentary", "We spoke to %s first.".formatted(NAME)));
        accepted(aRow(kpi, "FY2021-Q2").text("commentary", "We spoke to %s.".formatted(NAME)));
        Api.decide(id, "approval", "\"2\"");
        Api.decide(id, "publication", "\"3\"").then().statusCode(200);
        String approved = measurement(id).getString("newest.hash");
        assertThat(tablesNaming(NAME)).contains("history", "measurement_revision", "replaced_draft");

        // When
        redact(id, 1, 4, "We spoke to [redacted].")
                .statusCode(200)
                .body("newest.commentary", is("We spoke to [redacted]."));

        // Then
        assertThat(tablesNaming(NAME)).isEmpty();
        assertThat(measurement(id).getString("newest.redacted.by")).isEqualTo("performance-office");
        assertThat(measurement(id).getString("newest.redacted.because")).isEqualTo("It named a resident.");
        assertThat(measurement(id).getString("newest.hash")).isEqualTo(approved);
        officer().get("/api/v1/measurements/%s/decisions".formatted(id)).then().body("kind[-1]", is("redacted"));
    }

    @Test
    void whatIsSaidAnewIsRedactedNoMore() {
        // Given
        String kpi = aKpi().known();
        UUID id = accepted(aRow(kpi, "FY2021-Q2").text("commentary", "Moving Sample has moved."));
        redact(id, 1, 1, "[redacted] has moved.").statusCode(200);
        assertThat(measurement(id).getString("newest.redacted.at")).isNotNull();

        // When
        accepted(aRow(kpi, "FY2021-Q2").value("13").text("commentary", "Somebody was rehoused."));

        // Then
        assertThat(measurement(id).getMap("newest")).doesNotContainKey("redacted");
    }

    @Test
    void anOlderRevisionsRedactionIsToldToo() throws SQLException {
        // Given
        String kpi = aKpi().known();
        UUID id = Api.published(aRow(kpi, "FY2021-Q2").text("commentary", "Older Sample was rehoused."));
        accepted(aRow(kpi, "FY2021-Q2").value("13").text("reason", "correction").text("commentary", "Nobody was."));
        Api.decide(id, "approval", "\"4\"");
        Api.decide(id, "publication", "\"5\"").then().statusCode(200);

        // When
        redact(id, 1, 6, "[redacted] was rehoused.").statusCode(200).body("newest.commentary", is("Nobody was."));

        // Then
        assertThat(tablesNaming("Older Sample")).isEmpty();
        assertThat(newestTold(id, "{published,commentary}")).isEqualTo("Nobody was.");
        assertThat(newestTold(id, "{published,redaction}")).isNull();
        assertThat(newestTold(id, "{redactions,0,revision}")).isEqualTo("1");
        assertThat(newestTold(id, "{redactions,0,commentary}")).isEqualTo("[redacted] was rehoused.");

        // When
        accepted(aRow(kpi, "FY2021-Q2").value("14").text("reason", "correction"));
        Api.decide(id, "approval", "\"8\"");
        Api.decide(id, "publication", "\"9\"").then().statusCode(200);
        accepted(aRow(kpi, "FY2021-Q2").value("15").text("reason", "correction"));

        // Then
        assertThat(newestTold(id, "{published,revision}")).isEqualTo("3");
        assertThat(newestTold(id, "{redactions,0,commentary}")).isEqualTo("[redacted] was rehoused.");

        // When
        redact(id, 1, 11, "[redacted]").statusCode(200);

        // Then
        assertThat(tablesNaming("[redacted] was rehoused.")).isEmpty();
    }

    @Test
    void aDraftIsRedactedWithWhatWasAskedAboutIt() throws SQLException {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2").text("commentary", "Drafted Sample was rehoused."));
        say(officer(), id, "query", 1, "Who is Drafted Sample?");
        say(housing(), id, "answer", 2, "Drafted Sample is a tenant.");

        // When
        redact(id, 1, 3, "[redacted] was rehoused.").statusCode(200);

        // Then
        assertThat(tablesNaming("Drafted Sample")).containsExactly("decision");

        // When
        officer()
                .header("If-Match", "\"4\"")
                .body("""
                        {"commentary":"[redacted]","because":"It named a tenant.","alsoFromDecisions":true}""")
                .post("/api/v1/measurements/%s/revisions/1/redaction".formatted(id))
                .then()
                .statusCode(200);

        // Then
        assertThat(tablesNaming("Drafted Sample")).isEmpty();
        officer()
                .get("/api/v1/measurements/%s/decisions".formatted(id))
                .then()
                .body("kind", contains("queried", "answered", "redacted", "redacted"))
                .body("words", contains("[redacted]", "[redacted]", "It named a resident.", "It named a tenant."));
        Api.decide(id, "approval", "\"5\"").then().statusCode(200);
    }

    @Test
    void whatWasTakenBackIsRedacted() throws SQLException {
        // Given
        String kpi = aKpi().known();
        UUID id = Api.published(aRow(kpi, "FY2021-Q2").text("commentary", "Nobody was rehoused."));
        accepted(aRow(kpi, "FY2021-Q2")
                .value("13")
                .text("reason", "correction")
                .text("commentary", "Withdrawn Sample was."));
        say(housing(), id, "withdrawal", 4, "A mistake");
        assertThat(tablesNaming("Withdrawn Sample")).containsExactly("replaced_draft");

        // When
        redact(id, 2, 5, "[redacted] was.")
                .statusCode(200)
                .body("newest.commentary", is("Nobody was rehoused."))
                .body("newest.redacted", nullValue());

        // Then
        assertThat(tablesNaming("Withdrawn Sample")).isEmpty();
        redact(id, 3, 6, "[redacted]").statusCode(404);
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
                    () -> redact(other, 1, 3, "[redacted]").extract().statusCode());
            untilSomebodyWaits();
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

    @Test
    void onlyWhatHasACommentaryIsRedactedAndOnlyByTheOffice() {
        // Given
        UUID silent = Api.published(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        redact(silent, 1, 3, "[redacted]").statusCode(409);
        redact(silent, 2, 3, "[redacted]").statusCode(404);
        redact(silent, 1, 9, "[redacted]").statusCode(412);
        redact(silent, 1, 3, " ").statusCode(422);
        housing()
                .header("If-Match", "\"3\"")
                .body("{\"commentary\":\"x\",\"because\":\"y\"}")
                .post("/api/v1/measurements/%s/revisions/1/redaction".formatted(silent))
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse redact(UUID id, int number, int revision, String leftOver) {
        return officer()
                .header("If-Match", "\"%d\"".formatted(revision))
                .body("{\"commentary\":\"%s\",\"because\":\"It named a resident.\"}".formatted(leftOver))
                .post("/api/v1/measurements/%s/revisions/%d/redaction".formatted(id, number))
                .then();
    }

    private static void say(RequestSpecification who, UUID id, String what, int revision, String words) {
        who.header("If-Match", "\"%d\"".formatted(revision))
                .body("{\"words\":\"%s\"}".formatted(words))
                .post("/api/v1/measurements/%s/%s".formatted(id, what))
                .then()
                .statusCode(200);
    }

    /** Of the state in the newest event about it. */
    private @Nullable String newestTold(UUID id, String path) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select payload::jsonb -> 'state' #>> '" + path
                        + "' from history where id = ? order by seq desc limit 1")) {
            return oneText(select, id.toString());
        }
    }

    private void untilSomebodyWaits() throws SQLException {
        Instant end = Instant.now().plusSeconds(30);
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like ?
                        """)) {
            while (!"1".equals(oneText(waiting, "%redact_commentary(%"))) {
                assertThat(Instant.now()).as("somebody waits by then").isBefore(end);
                Thread.onSpinWait();
            }
        }
    }

    private static @Nullable String oneText(PreparedStatement statement, Object parameter) throws SQLException {
        statement.setObject(1, parameter);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private List<String> tablesNaming(String words) throws SQLException {
        List<String> naming = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery(
                                "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (tables.next()) {
                try (ResultSet found = connection
                        .createStatement()
                        .executeQuery("select count(*) from %s t where t::text like '%%%s%%'"
                                .formatted(tables.getString(1), words))) {
                    found.next();
                    if (found.getInt(1) > 0) {
                        naming.add(tables.getString(1));
                    }
                }
            }
        }
        return naming;
    }
}
