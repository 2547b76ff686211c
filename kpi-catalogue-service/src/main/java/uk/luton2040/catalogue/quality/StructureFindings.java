package uk.luton2040.catalogue.quality;

import static uk.luton2040.catalogue.quality.Finding.DOUBT;
import static uk.luton2040.catalogue.quality.Finding.GAP;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.measures.period.Frequency;

/** What outcomes, priorities, scorecards, boards and organisations lack. */
record StructureFindings(Contents contents) {

    Stream<Finding> all() {
        return Stream.of(outcomes(), priorities(), lines(), boards(), pins(), organisations())
                .flatMap(findings -> findings);
    }

    private Stream<Finding> outcomes() {
        return contents.plans().stream()
                .flatMap(plan -> plan.outcomes().stream())
                .flatMap(outcome -> {
                    Predicate<KpiState> serves = kpi -> outcome.code().equals(kpi.outcome())
                            || kpi.details() != null
                                    && kpi.details().alsoServes().contains(outcome.code());
                    if (contents.living().noneMatch(serves)) {
                        return finding(
                                "outcome-without-kpi",
                                GAP,
                                "outcome",
                                outcome.code(),
                                "No KPI measures “%s”.".formatted(outcome.title()));
                    }
                    return contents.living()
                                    .filter(serves)
                                    .anyMatch(kpi -> kpi.lifeCycle().equals("active"))
                            ? Stream.empty()
                            : finding(
                                    "outcome-without-active-kpi",
                                    GAP,
                                    "outcome",
                                    outcome.code(),
                                    "None of the KPIs of “%s” is active yet.".formatted(outcome.title()));
                });
    }

    private Stream<Finding> priorities() {
        Set<String> led = contents.boards().stream()
                .flatMap(board -> board.sights().stream())
                .filter(sight -> sight.role().equals("lead"))
                .map(BoardState.Sight::priority)
                .collect(Collectors.toSet());
        return contents.plans().stream()
                .flatMap(plan -> plan.priorities().stream())
                .map(PlanState.Priority::code)
                .filter(priority -> !led.contains(priority))
                .flatMap(priority -> finding("priority-without-lead", GAP, "priority", priority, "No board leads it."));
    }

    private Stream<Finding> lines() {
        return contents.scorecards().stream()
                .flatMap(scorecard -> scorecard.lines().stream().flatMap(line -> line(scorecard, line)));
    }

    private Stream<Finding> line(ScorecardState scorecard, ScorecardState.Line line) {
        if (line.kpis().isEmpty()) {
            return finding(
                    "line-without-kpi",
                    GAP,
                    "scorecard",
                    scorecard.code(),
                    "The line “%s” names no KPI.".formatted(line.title()));
        }
        return line.kpis().stream()
                .map(contents.kpis()::get)
                .filter(Objects::nonNull)
                .filter(kpi -> line.frequencyNote() != null && !isSettled(kpi.frequency()))
                .flatMap(kpi -> finding(
                        "frequency-said-elsewhere",
                        DOUBT,
                        "kpi",
                        kpi.code(),
                        "The scorecard says “%s”, the KPI itself %s."
                                .formatted(
                                        line.frequencyNote(),
                                        kpi.frequency() == null ? "nothing" : "“" + kpi.frequency() + "”")));
    }

    private static boolean isSettled(@Nullable String frequency) {
        return frequency != null && Frequency.of(frequency).isPresent();
    }

    /** What a board has pinned goes from its page in silence when the scorecard drops it. */
    private Stream<Finding> pins() {
        Map<String, Set<String>> listed = contents.scorecardsOf();
        return contents.boards().stream()
                .flatMap(board -> board.pins().stream()
                        .flatMap(pin -> pin.kpis().stream()
                                .filter(kpi ->
                                        !listed.getOrDefault(kpi, Set.of()).contains(pin.scorecard()))
                                .flatMap(kpi -> finding(
                                        "pinned-but-not-listed",
                                        GAP,
                                        "board",
                                        board.code(),
                                        "%s has pinned %s, which is not on %s any more."
                                                .formatted(board.name(), kpi, pin.scorecard())))));
    }

    private Stream<Finding> boards() {
        Map<String, BoardState> byCode = contents.boardsByCode();
        return contents.boards().stream()
                .filter(board -> board.receives(byCode).isEmpty())
                .flatMap(board -> finding(
                        "empty-board",
                        GAP,
                        "board",
                        board.code(),
                        "%s receives no scorecard, its own or of a board it is linked to.".formatted(board.name())));
    }

    private Stream<Finding> organisations() {
        Set<String> providing =
                contents.living().map(KpiState::providers).flatMap(List::stream).collect(Collectors.toSet());
        return contents.organisations().stream()
                .filter(organisation -> !providing.contains(organisation.code()))
                .flatMap(organisation -> finding(
                        "organisation-without-kpi",
                        DOUBT,
                        "organisation",
                        organisation.code(),
                        "%s provides no KPI.".formatted(organisation.name())));
    }

    private static Stream<Finding> finding(String code, String weight, String kind, String subject, String sentence) {
        return Stream.of(new Finding(code, weight, kind, subject, sentence));
    }
}
