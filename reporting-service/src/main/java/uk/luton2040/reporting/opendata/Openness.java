package uk.luton2040.reporting.opendata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;

/**
 * What is open to everybody: nothing that nobody decided on. A board's scorecard is open when that was decided; a KPI when
 * an open scorecard shows it, and it comes from an outside publisher or was itself decided on. One of the council's own
 * never appears by default.
 */
final class Openness {
    private static final String EXTERNAL = "external";

    private final Facts facts;
    private final Map<String, Decision> ofScorecards;
    private final Map<String, Decision> ofKpis;

    /** A board's open scorecard, of which a period has been opened. */
    record Open(Sights sights, ScorecardState scorecard, Period period) {
        BoardState board() {
            return sights.board();
        }
    }

    Openness(Facts facts, List<Decision> inForce) {
        this.facts = facts;
        this.ofScorecards = byCode(Decision.SCORECARD, inForce);
        this.ofKpis = byCode(Decision.KPI, inForce);
    }

    /** By the boards' names, each board's in its order. */
    List<Open> scorecards() {
        return facts.boards().values().stream()
                .sorted(java.util.Comparator.comparing(BoardState::name))
                .map(board -> Sights.of(board, facts.boards()))
                .flatMap(sights -> sights.scorecards().stream()
                        .filter(code -> isDecidedOpen(sights.board().code() + "/" + code))
                        .flatMap(code -> facts.scorecard(code).stream())
                        .flatMap(scorecard -> ScorecardCalculator.currentPeriod(scorecard, facts).stream()
                                .map(period -> new Open(sights, scorecard, period))))
                .toList();
    }

    /** The open KPIs that these boards see of that scorecard, in its own order. */
    List<String> kpis(List<Open> open) {
        Set<String> seen = open.stream()
                .flatMap(one -> one.sights().kpis(one.scorecard()).stream())
                .collect(Collectors.toSet());
        Set<String> inOrder = new LinkedHashSet<>();
        open.stream()
                .map(Open::scorecard)
                .distinct()
                .flatMap(scorecard -> scorecard.lines().stream())
                .flatMap(line -> line.kpis().stream())
                .filter(seen::contains)
                .filter(code -> facts.kpi(code).filter(this::isOpen).isPresent())
                .forEach(inOrder::add);
        return List.copyOf(inOrder);
    }

    private boolean isOpen(KpiState kpi) {
        return Optional.ofNullable(ofKpis.get(kpi.code())).map(Decision::open).orElse(EXTERNAL.equals(kpi.source()));
    }

    private boolean isDecidedOpen(String scorecard) {
        return Optional.ofNullable(ofScorecards.get(scorecard))
                .filter(Decision::open)
                .isPresent();
    }

    private static Map<String, Decision> byCode(String subject, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.subject().equals(subject))
                .collect(Collectors.toMap(Decision::code, Function.identity()));
    }

    /** What a decision may be about; the rest there is not. */
    static boolean isKnown(String subject, String code, Facts facts) {
        return subject.equals(Decision.KPI)
                ? facts.kpi(code).isPresent()
                : Optional.ofNullable(facts.boards().get(code.split("/", 2)[0])).stream()
                        .flatMap(board -> Sights.of(board, facts.boards()).scorecards().stream())
                        .anyMatch(scorecard -> code.endsWith("/" + scorecard));
    }
}
