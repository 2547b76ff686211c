package uk.luton2040.reporting.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.KpiState.Target;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * What a board's measures start from and what they are to reach in the plan's first five years, gaps named. Only agreed
 * figures of the whole count: no illustrative ones and none of a category, as in the catalogue's own list.
 *
 * @param horizon the first day after those years; null for a plan without a year
 */
record StartingPosition(@Nullable LocalDate horizon, Totals totals, List<Line> lines) {
    private static final int YEARS = 5;
    private static final String BASELINE = "baseline";
    private static final String TARGET = "target";

    record Totals(int kpis, long withBaseline, long withTarget, long withBoth, long withNeither) {}

    /**
     * @param baseline the newest one that has a number and a period
     * @param target the furthest one within the horizon that has a number and a period
     */
    record Line(
            String kpi,
            String title,
            @Nullable Figure baseline,
            @Nullable Figure target,
            List<String> gaps) {

        String sentence() {
            return "%s: %s; %s."
                    .formatted(
                            title,
                            baseline == null ? "no baseline" : "baseline " + baseline.inWords(),
                            target == null ? "no target" : "target " + target.inWords());
        }
    }

    record Figure(String printed, String period, @Nullable String where) {
        private String inWords() {
            return "%s (%s)".formatted(printed, period);
        }
    }

    /** @param scorecard whose measures are meant */
    static StartingPosition of(BoardScorecard scorecard, Facts facts) {
        LocalDate horizon = horizon(scorecard, facts);
        List<Line> lines = scorecard.kpis().stream()
                .map(KpiLine::code)
                .flatMap(code -> facts.kpi(code).stream())
                .map(kpi -> line(kpi, horizon))
                .toList();
        long baselines = lines.stream().filter(line -> line.baseline() != null).count();
        long targets = lines.stream().filter(line -> line.target() != null).count();
        long both = lines.stream()
                .filter(line -> line.baseline() != null && line.target() != null)
                .count();
        return new StartingPosition(
                horizon,
                new Totals(lines.size(), baselines, targets, both, lines.size() - baselines - targets + both),
                lines);
    }

    /** For a paper: what there is, line by line, and how much there is not. */
    List<String> sentences() {
        return Stream.concat(
                        Stream.of("Of %d measures %d have a baseline, %d a target and %d both; %d have neither."
                                .formatted(
                                        totals.kpis(),
                                        totals.withBaseline(),
                                        totals.withTarget(),
                                        totals.withBoth(),
                                        totals.withNeither())),
                        lines.stream()
                                .filter(line -> line.baseline() != null || line.target() != null)
                                .map(Line::sentence))
                .toList();
    }

    /** Of the plan whose priorities the board sees. */
    private static @Nullable LocalDate horizon(BoardScorecard scorecard, Facts facts) {
        List<String> priorities = scorecard.priorities().stream()
                .map(BoardScorecard.Priority::code)
                .toList();
        return facts.plans().stream()
                .filter(plan ->
                        plan.priorities().stream().map(PlanState.Priority::code).anyMatch(priorities::contains))
                .map(PlanState::from)
                .filter(Objects::nonNull)
                .findFirst()
                .map(from -> LocalDate.of(from + YEARS, 4, 1))
                .orElse(null);
    }

    private static Line line(KpiState kpi, @Nullable LocalDate horizon) {
        Optional<Target> baseline = newest(kpi, BASELINE, figure -> true);
        Optional<Target> target = newest(kpi, TARGET, figure -> isWithin(figure, horizon));
        List<String> gaps = new ArrayList<>();
        if (baseline.isEmpty()) {
            gaps.add(gap(kpi, BASELINE, horizon));
        }
        if (target.isEmpty()) {
            gaps.add(gap(kpi, TARGET, horizon));
        }
        return new Line(
                kpi.code(),
                kpi.title(),
                baseline.map(StartingPosition::figure).orElse(null),
                target.map(StartingPosition::figure).orElse(null),
                gaps);
    }

    private static Figure figure(Target target) {
        return new Figure(target.printed(), String.valueOf(target.period()), target.where());
    }

    private static Stream<Target> agreed(KpiState kpi, String kind) {
        return kpi.targets().stream()
                .filter(figure -> figure.kind().equals(kind) && !figure.illustrative() && figure.category() == null);
    }

    private static Optional<Target> newest(KpiState kpi, String kind, Predicate<Target> wanted) {
        return agreed(kpi, kind)
                .filter(StartingPosition::isNumber)
                .filter(figure -> end(figure).isPresent())
                .filter(wanted)
                .max(Comparator.comparing(figure -> end(figure).orElseThrow()));
    }

    /** Why there is no figure that counts. */
    private static String gap(KpiState kpi, String kind, @Nullable LocalDate horizon) {
        List<Target> printed = agreed(kpi, kind).toList();
        if (printed.isEmpty()) {
            return "No %s is agreed.".formatted(kind);
        }
        Target first = printed.getFirst();
        if (!isNumber(first)) {
            return "The printed %s '%s' is no value.".formatted(kind, first.printed());
        }
        return end(first).isPresent() && !isWithin(first, horizon)
                ? "Its only %s lies beyond the first five years.".formatted(kind)
                : "The %s %s names no period.".formatted(kind, first.printed());
    }

    private static boolean isNumber(Target figure) {
        return figure.value() != null || figure.low() != null;
    }

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
