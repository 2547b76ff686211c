package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Api.accepted;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.Sql;
import uk.luton2040.testkit.RealParts;

/** What the database refuses of revisions, whoever asks it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RevisionTableTest {
    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void aPublishedRevisionIsChangedByNobodyNotEvenByTheService() throws SQLException {
        // Given
        UUID id = Api.published(aRow(aKpi().known(), "FY2021-Q2").text("commentary", "Words"));

        // Then
        try (Connection connection = Sql.connect()) {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confirmed_by = 'a'",
                "confirmed_at = now()",
                "approved_by = 'a'",
                "approved_at = now()",
                "approved_hash = 'a'",
                "redacted_by = 'a'",
                "redacted_at = now(), redacted_because = 'a'"
            })
    void halfASignatureIsNotKept(String half) {
        // Given
        UUID id = accepted(aRow(aKpi().known(), "FY2021-Q2"));

        // Then
        assertThatThrownBy(() -> Sql.run("update measurement_revision set " + half + " where measurement = ?", id))
                .hasMessageContaining("_is_whole");
    }
}
