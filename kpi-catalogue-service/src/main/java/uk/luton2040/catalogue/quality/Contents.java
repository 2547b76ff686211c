package uk.luton2040.catalogue.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
