package uk.luton2040.measurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static uk.luton2040.measurement.AKpi.aKpi;
import static uk.luton2040.measurement.Row.aRow;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.measurement.Api;
import uk.luton2040.measurement.measurement.MeasurementTables.Owned;
import uk.luton2040.testkit.RealParts;

/** Many measurements are looked up together, by whole breakdowns: none is missed, and none found that was not asked for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeasurementTablesTest {
    private static final List<String> CATEGORIES = List.of("a", "b", "c", "d", "e");

    private final MeasurementTables tables;

    MeasurementTablesTest(MeasurementTables tables) {
        this.tables = tables;
    }

    @BeforeEach
    void periodsAreOpen() {
        Api.theYearIsOpen();
    }

    @Test
    void ofThoseAskedForThoseAreFoundThatAreThere() {
        // Given
        String kpi = aKpi().brokenDownBy(CATEGORIES).known();
        UUID a = given(kpi, "FY2021-Q1", "a");
        given(kpi, "FY2021-Q1", "b");
        UUID last = given(kpi, "FY2021-Q1", "e");
        UUID later = given(kpi, "FY2021-Q2", "c");

        // When
        var found = QuarkusTransaction.requiringNew()
                .call(() -> tables.ids(List.of(
                        owned("housing", kpi, "FY2021-Q1", "d"),
                        owned("housing", kpi, "FY2021-Q1", "e"),
                        owned("housing", kpi, "FY2021-Q1", "a"),
                        owned("hr", kpi, "FY2021-Q1", "a"),
                        owned("housing", kpi, "FY2021-Q2", "c"),
                        owned("housing", kpi, "FY2021-Q3", "c"))));

        // Then
        assertThat(found)
                .containsOnly(
                        entry(owned("housing", kpi, "FY2021-Q1", "a"), a),
                        entry(owned("housing", kpi, "FY2021-Q1", "e"), last),
                        entry(owned("housing", kpi, "FY2021-Q2", "c"), later));
    }

    private static UUID given(String kpi, String period, String category) {
        return Api.published(aRow(kpi, period).text("category", category));
    }

    private static Owned owned(String organisation, String kpi, String period, String category) {
        return new Owned(organisation, new MeasurementKey(kpi, period, category));
    }
}
