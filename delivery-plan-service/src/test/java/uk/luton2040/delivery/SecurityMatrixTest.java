package uk.luton2040.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.matrix.Ask;
import uk.luton2040.testkit.matrix.Cell;
import uk.luton2040.testkit.matrix.ServiceSecurityMatrix;

/**
 * Each asks about what there is not, and whoever may is told just that; that a project lead changes its own alone is
 * tested with each feature.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SecurityMatrixTest extends ServiceSecurityMatrix {
    SecurityMatrixTest() {
        super(
                "delivery-plan-service",
                "security-matrix-delivery.md",
                "Who may ask at all may see all. Most cells ask about what there is not, or send an empty change; **404**,"
                        + " **422** or **400** is then what somebody is told who may. A project lead is refused (403) what is"
                        + " another lead's.");
    }

    @Override
    protected Ask ask(Cell cell) {
        return Ask.aboutNothing(
                cell.operation(),
                Map.of("number", "1", "period", "FY2021-Q1", "aggregate", "project", "table", "projects"));
    }
}
