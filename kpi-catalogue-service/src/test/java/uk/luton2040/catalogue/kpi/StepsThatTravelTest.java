package uk.luton2040.catalogue.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.kit.sql.JsonColumn;
import uk.luton2040.testkit.RealParts;

/** The migration that gives steps from before what they lack. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StepsThatTravelTest {
    @Inject
    AgroalDataSource database;

    @Test
    void stepsFromBeforeTellInWhoseFavourAndWhereAKpiStands() throws SQLException, IOException {
        // Given
        LutonFiles.importAll().then().statusCode(200);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream migration = getClass().getResourceAsStream("/db/migration/V6__steps_that_travel.sql")) {
            connection.setAutoCommit(false);
            statement.execute("update kpi set steps = '[]', life_cycle = 'IN_CONSULTATION' where code = 'ECO-01'");
            statement.execute("""
                    update kpi set forwards_to = '{ECO-01,ECO-03}', life_cycle = 'RETIRED', steps = '[
                        {"from":"proposed","to":"active","on":"2021-11-15","who":"a","at":"2021-11-15T00:00:00Z"},
                        {"from":"active","to":"retired","on":"2021-11-16","who":"a","at":"2021-11-16T00:00:00Z"}]'
                    where code = 'ECO-02'
                    """);

            // When
            statement.execute(new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8));

            // Then
            assertThat(steps(statement, "ECO-01")).singleElement().satisfies(step -> {
                assertThat(step.from()).isEqualTo(LifeCycle.PROPOSED);
                assertThat(step.to()).isEqualTo(LifeCycle.IN_CONSULTATION);
                assertThat(step.who()).isEqualTo("catalogue");
            });
            assertThat(steps(statement, "ECO-02"))
                    .extracting(Step::inFavourOf)
                    .containsExactly(List.of(), List.of("ECO-01", "ECO-03"));
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<Step> steps(Statement statement, String code) throws SQLException, IOException {
        try (ResultSet row = statement.executeQuery("select steps from kpi where code = '" + code + "'")) {
            row.next();
            return JsonColumn.MAPPER.readValue(row.getString(1), new TypeReference<List<Step>>() {});
        }
    }
}
