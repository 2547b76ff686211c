package uk.luton2040.reporting.line;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.contracts.ChartDecisionState;
import uk.luton2040.measures.control.ControlChart;
import uk.luton2040.measures.control.Point;
import uk.luton2040.measures.period.Period;

/** What somebody decided about a KPI's control chart: without that, nothing is left out and no limits begin anew. */
record ChartDecisions(List<ChartDecisionState> taken) {

    /** The first periods of new limits. */
    List<Period> rebases() {
        return of("rebase").map(decision -> Period.parse(decision.period())).toList();
    }

    /** Which of the points lie in an exceptional period. */
    List<Period> leftOut(Collection<Point> points) {
        List<Period> exceptional = of("exceptional")
                .map(decision -> Period.parse(decision.period()))
                .toList();
        return points.stream()
                .map(Point::period)
                .filter(period -> exceptional.stream().anyMatch(span -> span.contains(period)))
                .toList();
    }

    /** What of a chart is so by decision, as sentences after the chart's own; empty where nothing is. */
    String words(ControlChart chart) {
        return taken.stream()
                .filter(decision -> decision.kind().equals("rebase")
                        || chart.points().stream()
                                .anyMatch(
                                        point -> Period.parse(decision.period()).contains(point.period())))
                .map(decision -> " %s %s by decision: %s"
                        .formatted(
                                Period.parse(decision.period()).label(),
                                decision.kind().equals("rebase")
                                        ? "begins the limits anew"
                                        : "is left out of the limits",
                                decision.why()))
                .collect(Collectors.joining());
    }

    private Stream<ChartDecisionState> of(String kind) {
        return taken.stream().filter(decision -> decision.kind().equals(kind));
    }
}
