package uk.luton2040.measurement.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/** Which measurements the caller may know of. */
@ApplicationScoped
class Sight {
    private final Measurements measurements;
    private final Caller caller;

    Sight(Measurements measurements, Caller caller) {
        this.measurements = measurements;
        this.caller = caller;
    }

    Measurement require(UUID id) {
        return measurements
                .visible(id, caller.onlyOrganisation())
                .orElseThrow(() -> ProblemException.notFound("measurement", id));
    }

    /** An auditor's eye is no hand: whoever is no officer changes only what is their own organisation's. */
    Measurement requireOwnOrAsOfficer(UUID id) {
        return caller.has(Roles.PERFORMANCE_OFFICER) ? require(id) : requireOwn(id);
    }

    /** Of the caller's own organisation, whatever else it may see. */
    Measurement requireOwn(UUID id) {
        return measurements
                .visible(id, Optional.of(caller.organisation().orElse("")))
                .orElseThrow(() -> ProblemException.notFound("measurement of your organisation", id));
    }
}
