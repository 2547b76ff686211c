package uk.luton2040.catalogue.position;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.KpiState.Target;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.measures.period.Period;

/**
 * Where a plan starts from and what it wants to have reached in three to five years, KPI by KPI, gaps named. Only
 * agreed figures of the whole count: no illustrative ones and none of a category.
 *
 * @param horizon the first day after the five years: targets that end later are not the plan's first ones; null for a
 *     plan without a year
 */
record StartingPosition(String plan, String title, @Nullable LocalDate horizon, Totals totals, List<Line> lines) {
    private static final int YEARS = 5;

    record Totals(int kpis, long withBaseline, long withTarget, long withBoth, long withNeither) {}

    /**
     * @param baseline the newest one with a number, else the first printed
     * @param target the furthest one within the horizon that has a number, else the first printed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String priority,
            @Nullable String outcome,
            String kpi,
            String title,
            String lifeCycle,
            @Nullable Target baseline,
            @Nullable Target target,
            List<String> gaps) {
        private boolean has(@Nullable Target figure) {
            return figure != null && isNumber(figure) && figure.period() != null;
        }
    }

    static StartingPosition of(PlanState plan, List<KpiState> kpis) {
        LocalDate horizon = plan.from() == null ? null : LocalDate.of(plan.from() + YEARS, 4, 1);
        List<Line> lines = plan.priorities().stream()
                .flatMap(priority -> ofPriority(priority.code(), plan, kpis, horizon))
                .toList();
        long baselines =
                lines.stream().filter(line -> line.has(line.baseline())).count();
        long targets = lines.stream().filter(line -> line.has(line.target())).count();
        long both = lines.stream()
                .filter(line -> line.has(line.baseline()) && line.has(line.target()))
                .count();
        Totals totals = new Totals(lines.size(), baselines, targets, both, lines.size() - baselines - targets + both);
        return new StartingPosition(plan.code(), plan.title(), horizon, totals, lines);
    }

    private static Stream<Line> ofPriority(
            String priority, PlanState plan, List<KpiState> kpis, @Nullable LocalDate horizon) {
        List<String> outcomes = plan.outcomes().stream()
                .filter(outcome -> outcome.priority().equals(priority))
                .map(PlanState.Outcome::code)
                .toList();
        return kpis.stream()
                .filter(kpi -> !kpi.lifeCycle().equals("retired"))
                .flatMap(kpi -> placeIn(kpi, priority, outcomes).stream()
                        .map(outcome -> line(kpi, priority, outcome.isEmpty() ? null : outcome, horizon)));
    }

    /** The outcome under which the KPI serves the priority, empty text for the priority itself; nothing when neither. */
    private static Optional<String> placeIn(KpiState kpi, String priority, List<String> outcomes) {
        List<String> also = kpi.details() == null ? List.of() : kpi.details().alsoServes();
        if (kpi.outcome() != null && outcomes.contains(kpi.outcome())) {
            return Optional.of(kpi.outcome());
        }
        return also.stream()
                .filter(outcomes::contains)
                .findFirst()
                .or(() -> priority.equals(kpi.priority()) || also.contains(priority)
                        ? Optional.of("")
                        : Optional.empty());
    }

    private static Line line(KpiState kpi, String priority, @Nullable String outcome, @Nullable LocalDate horizon) {
        Optional<Target> baseline = newest(kpi, "baseline", target -> true);
        Optional<Target> target = newest(kpi, "target", figure -> isWithin(figure, horizon));
        List<String> gaps = new ArrayList<>();
        gap("baseline", baseline, gaps);
        gap("target", target, gaps);
        boolean onlyLater =
                target.isEmpty() && newest(kpi, "target", figure -> true).isPresent();
        if (onlyLater) {
            gaps.set(gaps.size() - 1, "Its only target lies beyond the first five years.");
        }
        return new Line(
                priority,
                outcome,
                kpi.code(),
                kpi.title(),
                kpi.lifeCycle(),
                baseline.orElse(null),
                target.orElse(null),
                gaps);
    }

    private static Optional<Target> newest(KpiState kpi, String kind, Predicate<Target> wanted) {
        List<Target> agreed = kpi.targets().stream()
                .filter(figure -> figure.kind().equals(kind) && !figure.illustrative() && figure.category() == null)
                .filter(wanted)
                .toList();
        return agreed.stream()
                .filter(figure -> isNumber(figure) && end(figure).isPresent())
                .max(Comparator.comparing(figure -> end(figure).orElseThrow()))
                .or(() -> agreed.stream().filter(StartingPosition::isNumber).findFirst())
                .or(() -> agreed.stream().findFirst());
    }

    private static void gap(String kind, Optional<Target> figure, List<String> gaps) {
        if (figure.isEmpty()) {
            gaps.add("No %s is agreed.".formatted(kind));
        } else if (!isNumber(figure.get())) {
            gaps.add("The printed %s '%s' is no value."
                    .formatted(kind, figure.get().printed()));
        } else if (figure.get().period() == null) {
            gaps.add("The %s %s names no period.".formatted(kind, figure.get().printed()));
        }
    }

    private static boolean isNumber(Target figure) {
        return figure.value() != null || figure.low() != null;
    }

    /** Standing targets hold within any horizon. */
    private static boolean isWithin(Target figure, @Nullable LocalDate horizon) {
        return horizon == null || end(figure).map(end -> !end.isAfter(horizon)).orElse(true);
    }

    private static Optional<LocalDate> end(Target figure) {
        try {
            return Optional.ofNullable(figure.period()).map(Period::parse).map(Period::end);
        } catch (IllegalArgumentException standing) {
            return Optional.empty();
        }
    }
}
