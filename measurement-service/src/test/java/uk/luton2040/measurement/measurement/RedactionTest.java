package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    void onlyWhatWasPublishedWithACommentaryIsRedactedAndOnlyByTheOffice() {
        // Given
        UUID draft = accepted(aRow(aKpi().known(), "FY2021-Q2").text("commentary", "Words"));
        UUID silent = Api.published(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        redact(draft, 1, 1, "[redacted]").statusCode(404);
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

    @Test
    void aPublishedRevisionIsChangedByNobodyNotEvenByTheService() throws SQLException {
        // Given
        UUID id = Api.published(aRow(aKpi().known(), "FY2021-Q2").text("commentary", "Words"));

        // Then
        try (Connection connection = database.getConnection()) {
            for (String change : List.of("set value = 99", "set commentary = 'Others'", "set published_at = now()")) {
                assertThatThrownBy(() -> connection
                                .createStatement()
                                .execute("update measurement_revision %s where measurement = '%s'"
                                        .formatted(change, id)))
                        .hasMessageContaining("published");
            }
            assertThatThrownBy(() -> connection
                            .createStatement()
                            .execute("delete from measurement_revision where measurement = '%s'".formatted(id)))
                    .hasMessageContaining("published");
        }
    }

    private static ValidatableResponse redact(UUID id, int number, int revision, String leftOver) {
        return officer()
                .header("If-Match", "\"%d\"".formatted(revision))
                .body("{\"commentary\":\"%s\",\"because\":\"It named a resident.\"}".formatted(leftOver))
                .post("/api/v1/measurements/%s/revisions/%d/redaction".formatted(id, number))
                .then();
    }

    private List<String> tablesNaming(String words) throws SQLException {
        List<String> naming = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_name <> 'outbox'")) {
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
