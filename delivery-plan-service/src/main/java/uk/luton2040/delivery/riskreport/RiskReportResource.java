package uk.luton2040.delivery.riskreport;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.delivery.risk.NewScore;
import uk.luton2040.delivery.risk.RiskMatrices;
import uk.luton2040.delivery.risk.RiskRegisters;
import uk.luton2040.delivery.risk.Risks;
import uk.luton2040.delivery.risk.Rules;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.tables.Csv;
import uk.luton2040.kit.tables.Spool;

@Path("/api/v1/risk-registers/{code}")
@Authenticated
@Tag(name = "Risks")
class RiskReportResource {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final RiskRegisters registers;
    private final RiskMatrices matrices;
    private final Risks risks;
    private final Quarters quarters;

    RiskReportResource(RiskRegisters registers, RiskMatrices matrices, Risks risks, Quarters quarters) {
        this.registers = registers;
        this.matrices = matrices;
        this.risks = risks;
        this.quarters = quarters;
    }

    @GET
    @Path("quarters/{period}")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A register as it stood at the end of a quarter, for the audit committee", description = """
                    Any signed-in caller. `period` is a quarter that is over, such as FY2021-Q2 or 2021-Q3. Scores, places and
                    status are those of the dated steps up to its last day, words as they were known then; what is entered
                    late with an earlier day counts, and a later edit changes no past quarter. Each risk with its movement
                    since the quarter before; those that left it are told apart. With Accept text/csv the same as a table.
                    404 when the register is unknown, 409 while the quarter is not over, 422 when it is no quarter.""")
    public Quarter quarter(String code, String period) {
        return quarters.of(code, period);
    }

    @GET
    @Path("quarters/{period}")
    @Transactional
    @Produces(CSV)
    @Operation(
            summary = "The same as a table",
            description = "Any signed-in caller. A row for each open risk, the highest scores first, then for each that"
                    + " left. Errors as with JSON.")
    public Response table(String code, String period) throws IOException {
        Quarter quarter = quarters.of(code, period);
        return Spool.answer(out -> Csv.write(new QuarterTable(), QuarterTable.rows(quarter), out))
                .type(CSV)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s.csv\"".formatted(quarter.register(), quarter.period()))
                .build();
    }

    @GET
    @Path("heat-map")
    @Transactional
    @Operation(summary = "How many open risks lie where on the matrix", description = """
                    Any signed-in caller. Every cell with its band and how many risks lie there by their initial, current and
                    target scores, escalated ones included. `unplaced` counts bare scores and none. 404 when the register is
                    unknown, 409 when it has no matrix.""")
    public HeatMap heatMap(String code) {
        RiskRegisterState register = registers.require(code).state();
        RiskMatrixState matrix = matrices.state(register.matrix());
        if (matrix == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The register '%s' has no matrix, but bare scores.".formatted(code));
        }
        Rules rules = new Rules(register, matrix);
        return HeatMap.of(code, matrix, place -> rules.judge(NewScore.of(place[0], place[1])), risks.openIn(code));
    }
}
