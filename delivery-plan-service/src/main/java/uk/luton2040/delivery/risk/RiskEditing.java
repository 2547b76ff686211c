package uk.luton2040.delivery.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.London;

/** What every change of a risk goes through: whose it is, the caller's revision, the register's rules, the event. */
@ApplicationScoped
class RiskEditing {
    private final Risks risks;
    private final RiskRegisters registers;
    private final Projects projects;
    private final RiskLock lock;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RiskEditing(
            Risks risks,
            RiskRegisters registers,
            Projects projects,
            RiskLock lock,
            Preconditions preconditions,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.risks = risks;
        this.registers = registers;
        this.projects = projects;
        this.lock = lock;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Edit edit(@Nullable String why) {
        return Edit.by(caller.name(), why, clock);
    }

    LocalDate today() {
        return London.today(clock);
    }

    /** The risk, when the caller may change it and its If-Match names its present revision. */
    Risk require(String id) {
        lock.share();
        Risk risk = risks.require(id);
        requireMine(risk);
        preconditions.check(risk.revision());
        return risk;
    }

    Rules rules(Risk risk) {
        return registers.rules(registers.require(risk.holder()));
    }

    /**
     * Makes a risk that is not there yet, with its first review where a current score is given.
     *
     * @throws ProblemException when there is one, or the register is unknown or not the caller's to write to
     */
    Risk identify(String id, RiskContent wanted, Edit edit) {
        lock.share();
        if (risks.exists(id)) {
            throw new ProblemException(ProblemType.CONFLICT, "There is a risk '%s' already.".formatted(id));
        }
        RiskRegister register = register(wanted.register());
        if (!mayWrite(register)) {
            throw notMine("The register '%s' is not yours.".formatted(register.id()));
        }
        Rules rules = registers.rules(register);
        refuse(RiskCheck.errors(wanted, rules, null, edit.today()));
        Risk risk = new Risk(id, register.id());
        risk.describe(wanted, rules, edit.today());
        if (wanted.current() != null) {
            risk.review(NewReview.asIdentified(wanted), new Person(caller.name(), caller.name()), rules, edit);
        }
        risks.persist(risk);
        outbox.add(risk.changed(edit.change("identified")));
        return risk;
    }

    private RiskRegister register(@Nullable String code) {
        if (code == null) {
            throw ProblemException.invalid("/register", "missing", "Say in which register it is.");
        }
        return registers
                .findByIdOptional(code)
                .orElseThrow(() -> ProblemException.invalid(
                        "/register", "unknown", "There is no risk register '%s'.".formatted(code)));
    }

    Response describe(Risk risk, RiskContent wanted, Edit edit) {
        Rules rules = rules(risk);
        RiskState held = risk.state();
        refuse(RiskCheck.errors(wanted, rules, held, edit.today()));
        risk.describe(wanted.identifiedFirstOn(held.identifiedOn()), rules, edit.today());
        return told(risk, "changed", edit);
    }

    /** Tells of the change; 200 with the risk as it is now. */
    Response told(Risk risk, String what, Edit edit) {
        outbox.add(risk.changed(edit.change(what)));
        return ETags.ok(RiskView.of(risk, today()), risk.revision());
    }

    static void refuse(List<Problem.Error> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The risk cannot be kept so.", errors);
        }
    }

    private void requireMine(Risk risk) {
        boolean mine = isOfficer()
                || risk.isOwnedBy(caller.name())
                || registers.by(risk.registers()).stream().anyMatch(this::mayWrite);
        if (!mine) {
            throw notMine("The risk '%s' is not yours.".formatted(risk.id()));
        }
    }

    /** An officer, the register's owner and, of a project's register, whoever leads the project. */
    private boolean mayWrite(RiskRegister register) {
        return isOfficer()
                || register.isOwnedBy(caller.name())
                || Optional.ofNullable(register.project())
                        .flatMap(projects::leadOf)
                        .filter(lead -> lead.subject().equals(caller.name()))
                        .isPresent();
    }

    private boolean isOfficer() {
        return caller.has(Roles.PERFORMANCE_OFFICER);
    }

    private static ProblemException notMine(String detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail);
    }
}
