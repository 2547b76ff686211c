package uk.luton2040.delivery.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** Open risks follow when the rules change that they are judged by; what has ended keeps what held then. */
@ApplicationScoped
public class Following {
    private static final int NAMED = 10;

    private final Risks risks;
    private final RiskRegisters registers;

    Following(Risks risks, RiskRegisters registers) {
        this.risks = risks;
        this.registers = registers;
    }

    /**
     * What has to be told of the risks that are scored by that matrix.
     *
     * @throws ProblemException naming the risks whose scores have no place on it
     */
    List<Event<?>> to(RiskMatrix matrix, Change change) {
        return follow(registers.scoredBy(matrix.id()), "/likelihood", change);
    }

    /**
     * What has to be told of the risks that the register holds.
     *
     * @throws ProblemException naming the risks whose scores have no place there
     */
    List<Event<?>> to(RiskRegister register, Change change) {
        return follow(List.of(register), "/matrix", change);
    }

    /**
     * Whether the register may take that matrix: scored risks that are escalated mean the same in every register that shows
     * them.
     *
     * @throws ProblemException naming those that would not
     */
    void requireTogether(RiskRegister register, @Nullable String matrix) {
        if (register.revision() == 0 || Objects.equals(register.matrix(), matrix)) {
            return;
        }
        String escalated = risks.openShownBy(register.id()).stream()
                .filter(risk -> risk.isEscalated() && risk.isScored())
                .map(Risk::id)
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        if (!escalated.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Another matrix would part it from the registers with which it shows these risks: %s."
                            .formatted(escalated));
        }
    }

    private List<Event<?>> follow(List<RiskRegister> changed, String pointer, Change change) {
        Map<String, Rules> rules = changed.stream().collect(Collectors.toMap(RiskRegister::id, registers::rules));
        Function<Risk, Rules> judging = risk -> Objects.requireNonNull(rules.get(risk.holder()));
        List<Risk> open = risks.heldOpenBy(rules.keySet());
        requireFit(open, judging, pointer);
        Changes changes = new Changes();
        open.forEach(risk -> changes.touch(risk).follow(judging.apply(risk)));
        return changes.finish(open, change);
    }

    private static void requireFit(Collection<Risk> open, Function<Risk, Rules> rules, String pointer) {
        String misfits = misfits(open, rules);
        if (!misfits.isEmpty()) {
            throw ProblemException.invalid(
                    pointer,
                    "in-use",
                    "Open risks are scored in another way, so that these scores would have no place: %s."
                            .formatted(misfits));
        }
    }

    /** The ids of those whose scores have no place under their rules. */
    public static String misfits(Collection<Risk> open, Function<Risk, Rules> rules) {
        List<String> ids = open.stream()
                .filter(risk -> !risk.misfits(rules.apply(risk)).isEmpty())
                .map(Risk::id)
                .toList();
        String named = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? named + " and %d more".formatted(ids.size() - NAMED) : named;
    }
}
