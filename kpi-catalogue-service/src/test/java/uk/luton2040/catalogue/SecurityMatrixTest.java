package uk.luton2040.catalogue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import uk.luton2040.testkit.RealParts;
import uk.luton2040.testkit.matrix.Ask;
import uk.luton2040.testkit.matrix.Cell;
import uk.luton2040.testkit.matrix.ServiceSecurityMatrix;

/**
 * The catalogue is nobody's own, so each asks about what there is not, and whoever may is told just that.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SecurityMatrixTest extends ServiceSecurityMatrix {
    SecurityMatrixTest() {
        super(
                "kpi-catalogue-service",
                "security-matrix-catalogue.md",
                "The catalogue is nobody's own: who may ask at all may see all. Most cells ask about what there is not,"
                        + " or send an empty change; **404**, **422** or **400** is then what somebody is told who may.");
    }

    @Override
    protected Ask ask(Cell cell) {
        return Ask.aboutNothing(
                cell.operation(),
                Map.of(
                        "number", "1",
                        "earlier", "1",
                        "period", "FY2021",
                        "figures", "targets",
                        "aggregate", "kpi",
                        "table", "kpis"));
    }
}
