package uk.luton2040.measurement.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.luton2040.measures.period.PeriodKind;
import uk.luton2040.testkit.RealParts;

/** What is one series to the database, and what are two. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeriesNumberTest {
    private final AgroalDataSource database;

    SeriesNumberTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void allPeriodsOfAKindAreOneSeriesAndNoTwoKindsAre() throws SQLException {
        Set<Long> kinds = new HashSet<>();
        for (PeriodKind kind : PeriodKind.values()) {
            long earlier = number("housing", "HSG-01", "", code(kind, "2019-12-31"));
            assertThat(number("housing", "HSG-01", "", code(kind, "2030-01-01")))
                    .isEqualTo(earlier);
            kinds.add(earlier);
        }
        assertThat(kinds).hasSameSizeAs(PeriodKind.values());
    }

    @Test
    void anotherOrganisationKpiOrCategoryIsAnotherSeries() throws SQLException {
        assertThat(List.of(
                        number("housing", "HSG-01", "", "2020-01"),
                        number("ph", "HSG-01", "", "2020-01"),
                        number("housing", "HSG-02", "", "2020-01"),
                        number("housing", "HSG-01", "ward-1", "2020-01"),
                        number("housing", "HSG-01", "ward-2", "2020-01")))
                .doesNotHaveDuplicates();
    }

    private static String code(PeriodKind kind, String day) {
        return kind.containing(LocalDate.parse(day)).code();
    }

    private long number(String organisation, String kpi, String category, String period) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select series_number(?, ?, ?, ?)")) {
            select.setString(1, organisation);
            select.setString(2, kpi);
            select.setString(3, category);
            select.setString(4, period);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
