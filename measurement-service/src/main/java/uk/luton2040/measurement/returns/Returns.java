package uk.luton2040.measurement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.knownkpi.KnownKpis;
import uk.luton2040.measurement.period.OpenPeriods;
import uk.luton2040.measures.period.London;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.returns.OpenedPeriod;

/** What is owed now. Nothing of it is stored: a handful of queries, however many returns there are. */
@ApplicationScoped
public class Returns {
    /** A four-yearly KPI's turn depends on what came in before. */
    private static final int YEARS_BEFORE = 4;

    private final OpenPeriods periods;
    private final KnownKpis kpis;
    private final Decisions decisions;
    private final ReceivedValues received;
    private final ReturnsConfig config;
    private final Clock clock;

    Returns(
            OpenPeriods periods,
            KnownKpis kpis,
            Decisions decisions,
            ReceivedValues received,
            ReturnsConfig config,
            Clock clock) {
        this.periods = periods;
        this.kpis = kpis;
        this.decisions = decisions;
        this.received = received;
        this.config = config;
        this.clock = clock;
    }

    /** Those in the scope, in the order of their periods' ends. */
    public List<Return> in(Scope scope) {
        List<OpenedPeriod> opened = opened();
        if (opened.isEmpty()) {
            return List.of();
        }
        LocalDate first = opened.stream()
                .map(open -> open.period().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Collection<KnownKpi> wanted = scope.kpi() == null
                ? kpis.listAll()
                : kpis.byCode(List.of(scope.kpi())).values();
        Ledger ledger = new Ledger(
                opened,
                wanted.stream().map(CollectedKpi::of).toList(),
                decisions.in(scope),
                received.in(scope, first.minusYears(YEARS_BEFORE)),
                London.today(clock),
                config.dueDays());
        return ledger.returns(scope);
    }

    /** The opened periods, oldest first. */
    public List<OpenedPeriod> opened() {
        return periods.states().stream()
                .map(state -> new OpenedPeriod(Period.parse(state.code()), state.due()))
                .toList();
    }

    /** @throws ProblemException 404 that says why it is not owed */
    Return require(ReturnKey key) {
        return in(Scope.of(key)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, whyNot(key)));
    }

    private String whyNot(ReturnKey key) {
        if (kpis.findByIdOptional(key.kpi()).isEmpty()) {
            return "There is no KPI '%s'.".formatted(key.kpi());
        }
        Period period;
        try {
            period = Period.parse(key.period());
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        if (opened().stream().noneMatch(open -> open.asksFor(period))) {
            return "The performance office has not opened %s.".formatted(period.label());
        }
        return "%s owes no value of %s for %s.".formatted(key.organisation(), key.kpi(), period.label());
    }
}
