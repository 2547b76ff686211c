package uk.luton2040.measurement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** Whose returns the caller may know of: performance officers and auditors all, others their organisation's. */
@ApplicationScoped
public class Visible {
    private final Caller caller;

    Visible(Caller caller) {
        this.caller = caller;
    }

    /** Empty for those who see all; a submitter without an organisation sees nothing. */
    public Optional<String> onlyOrganisation() {
        return caller.has(Roles.PERFORMANCE_OFFICER) || caller.has(Roles.AUDITOR)
                ? Optional.empty()
                : Optional.of(caller.organisation().orElse(""));
    }

    /** 404 for another organisation, as for one there is not. */
    public void require(String organisation) {
        if (onlyOrganisation().filter(own -> !own.equals(organisation)).isPresent()) {
            throw ProblemException.notFound("organisation", organisation);
        }
    }
}
