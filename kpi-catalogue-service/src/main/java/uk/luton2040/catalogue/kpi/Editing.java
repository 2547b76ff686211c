package uk.luton2040.catalogue.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;

/** What every edit of a KPI goes through: the editor's revision, the checks, the event. */
@ApplicationScoped
public class Editing {
    private final Kpis kpis;
    private final CatalogueCodes codes;
    private final DefinitionCheck check;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Editing(
            Kpis kpis,
            CatalogueCodes codes,
            DefinitionCheck check,
            Preconditions preconditions,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.kpis = kpis;
        this.codes = codes;
        this.check = check;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    public Edit edit(@Nullable String why) {
        return Edit.by(caller.name(), why, clock);
    }

    /** The KPI, when the request's If-Match names its present revision. */
    Kpi require(String code) {
        Kpi kpi = kpis.require(code);
        preconditions.check(kpi.revision());
        return kpi;
    }

    /** Tells of the change; 200 with the KPI as it is now. */
    Response told(Kpi kpi, String what, Edit edit) {
        outbox.add(kpi.changed(edit.change(what)));
        return ETags.ok(kpi.state(), kpi.revision());
    }

    void tell(Kpi kpi, String what, Edit edit) {
        outbox.add(kpi.changed(edit.change(what)));
    }

    /**
     * The definition with the patch put in place, checked. It is laid over the one in force on the day from which the next
     * will be, so that what was decided for that day before is not undone.
     *
     * @param kpi null for a new one
     * @param from null for today
     * @param field where in the body the patch stands, for the pointers of refusals
     */
    public Definition patched(
            String code, @Nullable Kpi kpi, @Nullable LocalDate from, @Nullable JsonNode patch, String field)
            throws JsonProcessingException {
        Definition next;
        try {
            next = Definitions.patched(
                    kpi == null ? null : from == null ? kpi.definition() : kpi.definitionOn(from),
                    patch == null ? NullNode.instance : patch);
        } catch (JsonMappingException e) {
            e.prependPath(new Object(), field);
            throw e;
        }
        List<Problem.Error> errors = new ArrayList<>(
                next == null
                        ? List.of(new Problem.Error("", "missing", "Say what the definition is to be, as an object."))
                        : check.errors(code, next, kpi == null ? List.of() : kpi.figures(), codes));
        if (next != null && kpi != null && kpi.lifeCycle() == LifeCycle.ACTIVE) {
            OpenQuestions.gaps(next)
                    .forEach(gap -> errors.add(new Problem.Error(
                            "", "open-question", "%s is active, and this would leave open: %s".formatted(code, gap))));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID,
                    "The definition cannot be kept.",
                    errors.stream()
                            .map(error ->
                                    new Problem.Error("/" + field + error.pointer(), error.code(), error.message()))
                            .toList());
        }
        return next;
    }
}
