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
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        Api.redact(id, 1, 4, "We spoke to [redacted].")
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
        Api.redact(id, 1, 1, "[redacted] has moved.").statusCode(200);
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
        Api.redact(id, 1, 6, "[redacted] was rehoused.").statusCode(200).body("newest.commentary", is("Nobody was."));

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
        Api.redact(id, 1, 11, "[redacted]").statusCode(200);

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
        Api.redact(id, 1, 3, "[redacted] was rehoused.").statusCode(200);

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
        Api.redact(id, 2, 5, "[redacted] was.")
                .statusCode(200)
                .body("newest.commentary", is("Nobody was rehoused."))
                .body("newest.redacted", nullValue());

        // Then
        assertThat(tablesNaming("Withdrawn Sample")).isEmpty();
        Api.redact(id, 3, 6, "[redacted]").statusCode(404);
    }

    @Test
    void onlyWhatHasACommentaryIsRedactedAndOnlyByTheOffice() {
        // Given
        UUID silent = Api.published(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        Api.redact(silent, 1, 3, "[redacted]").statusCode(409);
        Api.redact(silent, 2, 3, "[redacted]").statusCode(404);
        Api.redact(silent, 1, 9, "[redacted]").statusCode(412);
        Api.redact(silent, 1, 3, " ").statusCode(422);
        housing()
                .header("If-Match", "\"3\"")
                .body("{\"commentary\":\"x\",\"because\":\"y\"}")
                .post("/api/v1/measurements/%s/revisions/1/redaction".formatted(silent))
                .then()
                .statusCode(403);
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
            select.setString(1, id.toString());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
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
