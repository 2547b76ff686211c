package uk.luton2040.delivery.risk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class RiskMatrices implements PanacheRepositoryBase<RiskMatrix, String> {

    public RiskMatrix require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("risk matrix", code));
    }

    List<RiskMatrix> inOrder() {
        return list("order by code");
    }

    /** @return null for null, and where there is none */
    public @Nullable RiskMatrixState state(@Nullable String code) {
        return code == null
                ? null
                : findByIdOptional(code).map(RiskMatrix::state).orElse(null);
    }
}
