package uk.luton2040.catalogue.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.jpa.HibernateHints;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Kpis implements PanacheRepositoryBase<Kpi, String> {

    public Kpi require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("KPI", code));
    }

    /** Whether there is one of that code that is not retired, nor going to be. */
    public boolean isLiving(String code) {
        return findByIdOptional(code).filter(kpi -> kpi.retiredFrom() == null).isPresent();
    }

    public List<Kpi> inOrder() {
        return list("order by position, code");
    }

    /** Those no organisation provides yet; retired ones want none any more. */
    List<Kpi> withoutProvider() {
        return list(
                "array_length(listing.providers) = 0 and lifeCycle <> ?1 order by position, code", LifeCycle.RETIRED);
    }

    /** As {@link #inOrder}, to be looked at alone: nobody asks each of them whether it was changed. */
    public List<Kpi> toReadInOrder() {
        return find("order by position, code")
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    /** Those of which something takes hold by that day; locked, so that of several services one puts it in force. */
    List<Kpi> dueBy(LocalDate day) {
        return find("nextEffective <= ?1 order by code", day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
