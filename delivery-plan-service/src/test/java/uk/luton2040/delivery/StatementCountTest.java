package uk.luton2040.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.luton2040.delivery.DeliveryPlan.HEADING;
import static uk.luton2040.delivery.DeliveryPlan.get;
import static uk.luton2040.delivery.DeliveryPlan.importingFile;
import static uk.luton2040.delivery.DeliveryPlan.lutonsProjects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.luton2040.testkit.RealParts;

/** What is asked about all projects at once takes as many statements as about three. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatementCountTest {
    private static final int FEW = 3;

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/project-plan",
                "/api/v1/project-plan?by=board",
                "/api/v1/project-plan/timeline",
                "/api/v1/project-updates/due",
                "/api/v1/golden-thread?depth=8",
                "/api/v1/golden-thread/loose-ends?limit=200",
                "/api/v1/projects?limit=200"
            })
    void statementsDoNotGrowWithTheProjects(String path) throws IOException, SQLException {
        // Given
        String all = lutonsProjects();
        DeliveryPlan.clear();
        importingFile(HEADING + all.lines().skip(1).limit(FEW).collect(Collectors.joining("\n")))
                .then()
                .statusCode(200);
        long forFew = statements(path);

        // When
        importingFile(all).then().statusCode(200);
        long forAll = statements(path);

        // Then
        assertThat(forAll).isEqualTo(forFew).isPositive();
    }

    private long statements(String path) {
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        get(path).then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }
}
