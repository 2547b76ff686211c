package uk.luton2040.delivery.riskreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.delivery.risk.RiskRegister;
import uk.luton2040.delivery.risk.RiskRegisters;
import uk.luton2040.delivery.risk.Risks;
import uk.luton2040.kit.history.History;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.period.PeriodKind;

/** Registers as they stood at the ends of quarters. */
@ApplicationScoped
class Quarters {
    private final RiskRegisters registers;
    private final Risks risks;
    private final History history;
    private final Clock clock;

    Quarters(RiskRegisters registers, Risks risks, History history, Clock clock) {
        this.registers = registers;
        this.risks = risks;
        this.history = history;
        this.clock = clock;
    }

    /** @throws ProblemException when there is no such register, or the period is no quarter that is over */
    Quarter of(String code, String periodCode) {
        RiskRegister register = registers.require(code);
        Period period = quarter(periodCode);
        if (period.end().isAfter(London.today(clock))) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "%s is not over before %s ends.".formatted(period.label(), period.lastDay()));
        }
        List<RiskState> ever = risks.everIn(code);
        List<AsAt> then = asAt(ever, period.end());
        Map<String, AsAt> before = asAt(ever, period.start()).stream()
                .collect(Collectors.toMap(risk -> risk.now().id(), Function.identity()));
        return Quarter.of(known(register, period.end()), period, then, before, holders(then));
    }

    private static Period quarter(String code) {
        Period period;
        try {
            period = Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("?period", "not-a-period", String.valueOf(e.getMessage()));
        }
        if (period.kind() != PeriodKind.FINANCIAL_QUARTER && period.kind() != PeriodKind.QUARTER) {
            throw ProblemException.invalid(
                    "?period", "not-a-quarter", "'%s' is no quarter; FY2021-Q2 is one.".formatted(code));
        }
        return period;
    }

    private List<AsAt> asAt(List<RiskState> ever, LocalDate until) {
        Instant end = London.startOf(until);
        Map<String, Event<?>> known = history.lastBefore(
                EventType.RISK, ever.stream().map(RiskState::id).toList(), end);
        return ever.stream()
                .map(now -> {
                    Event<?> told = Objects.requireNonNull(known.get(now.id()), now::id);
                    return AsAt.of(now, (RiskState) told.state(), told.change().when(), until, end);
                })
                .toList();
    }

    private RiskRegisterState known(RiskRegister register, LocalDate until) {
        Event<?> told = history.lastBefore(EventType.RISK_REGISTER, List.of(register.id()), London.startOf(until))
                .get(register.id());
        return told == null ? register.state() : (RiskRegisterState) told.state();
    }

    private Map<String, RiskRegisterState> holders(List<AsAt> then) {
        Map<String, RiskRegisterState> holders = new HashMap<>();
        registers
                .by(then.stream()
                        .map(risk -> risk.registers().getLast())
                        .distinct()
                        .toList())
                .forEach(register -> holders.put(register.id(), register.state()));
        return holders;
    }
}
