package uk.luton2040.measurement.period;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.measures.period.Period;

@ApplicationScoped
public class OpenPeriods implements PanacheRepositoryBase<OpenPeriod, String> {

    OpenPeriod require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("opened period", code));
    }

    /** The opened periods, oldest first. */
    List<OpenPeriod> inOrder() {
        return listAll().stream()
                .sorted(java.util.Comparator.comparing(OpenPeriod::period))
                .toList();
    }

    /** The opened periods, oldest first. */
    public List<Period> periods() {
        return inOrder().stream().map(OpenPeriod::period).toList();
    }

    /** The opened periods with what was said when they were opened, oldest first. */
    public List<PeriodState> states() {
        return inOrder().stream().map(OpenPeriod::state).toList();
    }
}
