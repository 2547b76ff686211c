package uk.luton2040.delivery.risk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class RiskRegisters implements PanacheRepositoryBase<RiskRegister, String> {
    private final RiskMatrices matrices;

    RiskRegisters(RiskMatrices matrices) {
        this.matrices = matrices;
    }

    public RiskRegister require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("risk register", code));
    }

    Optional<RiskRegister> ofProject(String project) {
        return find("project", project).firstResultOptional();
    }

    public List<RiskRegister> by(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }

    List<RiskRegister> scoredBy(String matrix) {
        return list("matrix", matrix);
    }

    /** One more than the page holds, so that the caller knows whether there is another page. */
    List<RiskRegister> page(@Nullable String kind, @Nullable String parent, PageRequest page) {
        return find(
                        "(?1 = '' or kind = ?1) and (?2 = '' or parent = ?2) and code > ?3 order by code",
                        kind == null ? "" : kind,
                        parent == null ? "" : parent,
                        page.after())
                .page(0, page.limit() + 1)
                .list();
    }

    /** What risks that this register holds are judged by. */
    Rules rules(RiskRegister register) {
        return new Rules(register.state(), matrices.state(register.matrix()));
    }
}
