package uk.luton2040.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.TemporaryClients;
import uk.luton2040.testkit.matrix.Ask;
import uk.luton2040.testkit.matrix.Caller;
import uk.luton2040.testkit.matrix.Cell;
import uk.luton2040.testkit.matrix.Gate;
import uk.luton2040.testkit.matrix.MatrixDocument;
import uk.luton2040.testkit.matrix.SecurityMatrix;

/**
 * Every operation and every role. Each asks about what there is not, and whoever may is told just that; that a project
 * lead changes its own alone is tested with each feature. A new endpoint needs a line in {@code security-matrix.csv}.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SecurityMatrixTest {
    private static final String TABLE = "/security-matrix.csv";
    private static final SecurityMatrix MATRIX = SecurityMatrix.read(SecurityMatrixTest.class, TABLE);
    private static final Set<Caller> SPELLERS = EnumSet.of(Caller.ANONYMOUS, Caller.VIEWER);

    private static @Nullable Gate gate;

    static Stream<Cell> cells() {
        return MATRIX.cells();
    }

    static Stream<Cell> refusals() {
        return MATRIX.cells().filter(cell -> cell.isRefused() && SPELLERS.contains(cell.caller()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void holds(Cell cell) {
        gate().check(cell, ask(cell.operation()));
    }

    @ParameterizedTest(name = "{0}, however it is spelt")
    @MethodSource("refusals")
    void holdsHoweverThePathIsSpelt(Cell cell) {
        gate().checkSpellings(cell, ask(cell.operation()));
    }

    @Test
    void everyOperationHasALine() {
        assertThat(MATRIX.operations())
                .as("the lines of %s; a new endpoint needs one", TABLE)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(gate().operations());
    }

    @Test
    void theDocumentSaysWhatIsTested() {
        new MatrixDocument(
                        "docs/security-matrix-delivery.md",
                        "delivery-plan-service",
                        getClass(),
                        TABLE,
                        MATRIX,
                        "Who may ask at all may see all. Most cells ask about what there is not, or send an empty change; **404**,"
                                + " **422** or **400** is then what somebody is told who may. A project lead is refused (403) what is"
                                + " another lead's.")
                .check();
    }

    private static Ask ask(String operation) {
        return Ask.aboutNothing(
                operation, Map.of("number", "1", "period", "FY2021-Q1", "aggregate", "project", "table", "projects"));
    }

    private static synchronized Gate gate() {
        if (gate == null) {
            TemporaryClients.ageing();
            gate = new Gate("http://127.0.0.1:" + RestAssured.port);
        }
        return gate;
    }
}
