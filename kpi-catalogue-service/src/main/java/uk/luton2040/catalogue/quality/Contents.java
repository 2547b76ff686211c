package uk.luton2040.catalogue.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.catalogue.board.Board;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.organisation.Organisation;
import uk.luton2040.catalogue.plan.Plan;
import uk.luton2040.catalogue.scorecard.Scorecard;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ScorecardState;

/** The whole catalogue at one moment. */
record Contents(
        List<PlanState> plans,
        List<OrganisationState> organisations,
        List<BoardState> boards,
        List<ScorecardState> scorecards,
        Map<String, KpiState> kpis,
        Map<String, String> includedInWords) {

    static Contents of(
            List<Plan> plans,
            List<Organisation> organisations,
            List<Board> boards,
            List<Scorecard> scorecards,
            List<Kpi> kpis) {
        return new Contents(
                plans.stream().map(Plan::state).toList(),
                organisations.stream().map(Organisation::state).toList(),
                boards.stream().map(Board::state).toList(),
                scorecards.stream().map(Scorecard::state).toList(),
                kpis.stream()
                        .map(Kpi::summary)
                        .collect(
                                Collectors.toMap(KpiState::code, Function.identity(), (a, b) -> a, LinkedHashMap::new)),
                kpis.stream()
                        .filter(kpi -> kpi.definition().included() != null)
                        .collect(Collectors.toMap(
                                Kpi::code,
                                kpi -> String.valueOf(kpi.definition().included()))));
    }

    Stream<KpiState> living() {
        return kpis.values().stream().filter(kpi -> !kpi.lifeCycle().equals("retired"));
    }

    Optional<KpiState> kpi(String code) {
        return Optional.ofNullable(kpis.get(code));
    }

    /** The scorecards on which each KPI stands. */
    Map<String, Set<String>> scorecardsOf() {
        Map<String, Set<String>> listed = new HashMap<>();
        scorecards.forEach(scorecard -> scorecard.lines().stream()
                .flatMap(line -> line.kpis().stream())
                .forEach(kpi ->
                        listed.computeIfAbsent(kpi, code -> new HashSet<>()).add(scorecard.code())));
        return listed;
    }

    Map<String, BoardState> boardsByCode() {
        return boards.stream().collect(Collectors.toMap(BoardState::code, Function.identity()));
    }
}
