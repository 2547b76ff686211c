package uk.luton2040.reporting.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.delivery.RiskLine;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.journal.Journal;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardAccess;
import uk.luton2040.reporting.scorecard.BoardFacts;
import uk.luton2040.reporting.scorecard.ScorecardCalculator;
import uk.luton2040.reporting.scorecard.Sights;
import uk.luton2040.reporting.view.Lines;

/** What is done about what the caller may see, as it is known now. */
@ApplicationScoped
class Actions {
    private static final String RED = "red";

    private final Journal journal;
    private final Lines lines;
    private final BoardFacts known;
    private final BoardAccess access;

    Actions(Journal journal, Lines lines, BoardFacts known, BoardAccess access) {
        this.journal = journal;
        this.lines = lines;
        this.known = known;
        this.access = access;
    }

    /** @param board all that the caller sees when null */
    ActionsOverview overview(@Nullable String board) {
        BoardFacts.Seen seen = known.now(board);
        Facts facts = seen.facts();
        LocalDate day = seen.day();
        Collection<KpiLine> reds = reds(seen.boards(), facts);
        Map<String, Set<String>> shownTo = shownTo(seen.boards(), facts);
        Predicate<ActionState.Subject> isSeen = subjects(board, facts, day, shownTo.keySet());
        return ActionsOverview.of(
                journal.actions().stream()
                        .filter(action -> action.stillOpen() && isSeen.test(action.subject()))
                        .map(action -> ActionsOverview.Action.of(action, facts, day))
                        .toList(),
                reds.size(),
                reds.stream()
                        .filter(KpiLine::noAction)
                        .map(red ->
                                ActionsOverview.Red.of(red, List.copyOf(shownTo.getOrDefault(red.code(), Set.of()))))
                        .toList(),
                day);
    }

    List<Sights> boards() {
        return known.boards();
    }

    /** What an action is about; recommendations and boards' requests are seen by who sees every board. */
    private Predicate<ActionState.Subject> subjects(
            @Nullable String board, Facts facts, LocalDate day, Set<String> kpis) {
        if (board == null && access.seesEveryBoard()) {
            return subject -> true;
        }
        Set<String> projects =
                access.projects(board, facts).stream().map(ProjectState::code).collect(Collectors.toSet());
        Set<String> risks = RiskLine.ofProjects(projects, facts, day).stream()
                .map(RiskLine::id)
                .collect(Collectors.toSet());
        return subject -> switch (subject.kind()) {
            case "kpi" -> kpis.contains(subject.code());
            case "project" -> projects.contains(subject.code());
            case "risk" -> risks.contains(subject.code());
            default -> false;
        };
    }

    /** The names of the boards that are shown each KPI. */
    private static Map<String, Set<String>> shownTo(List<Sights> boards, Facts facts) {
        Map<String, Set<String>> names = new TreeMap<>();
        boards.forEach(sights -> sights.kpis(facts)
                .forEach(kpi -> names.computeIfAbsent(kpi, none -> new TreeSet<>())
                        .add(sights.board().name())));
        return names;
    }

    /** Each once, in the current period of the first scorecard that shows it red. */
    private Collection<KpiLine> reds(List<Sights> boards, Facts facts) {
        Map<Period, Set<String>> shown = new LinkedHashMap<>();
        for (Sights sights : boards) {
            for (String code : sights.scorecards()) {
                Optional<ScorecardState> scorecard = facts.scorecard(code);
                scorecard
                        .flatMap(known -> ScorecardCalculator.currentPeriod(known, facts))
                        .ifPresent(period -> shown.computeIfAbsent(period, none -> new TreeSet<>())
                                .addAll(sights.kpis(scorecard.orElseThrow())));
            }
        }
        List<Lines.Standing> red = lines.standings().stream()
                .filter(standing -> standing.status().equals(RED))
                .toList();
        Map<String, KpiLine> reds = new TreeMap<>();
        shown.forEach((period, kpis) -> {
            List<String> wanted = new ArrayList<>(red.stream()
                    .filter(standing -> standing.period().equals(period.code()))
                    .map(Lines.Standing::kpi)
                    .toList());
            wanted.retainAll(kpis);
            lines.of(period, wanted).forEach(reds::putIfAbsent);
        });
        return reds.values();
    }
}
