package uk.luton2040.reporting.line;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.control.ShiftTest;
import uk.luton2040.measures.target.Goal;

/** What was done to move a KPI, and whether its series shifted since. */
record Markers(Analysing analysing, @Nullable Goal goal) {

    List<KpiHistory.Marker> of(List<CompletionState> completions) {
        return completions.stream().map(this::marker).toList();
    }

    private KpiHistory.Marker marker(CompletionState completion) {
        ShiftTest test = analysing.shiftAfter(completion.on(), goal);
        return new KpiHistory.Marker(
                completion.project(),
                completion.milestone(),
                completion.title(),
                completion.on(),
                promised(completion),
                test.verdict().code(),
                test.sentence(),
                test.shiftedFrom() == null ? null : KpiLine.PeriodName.of(test.shiftedFrom()));
    }

    private String promised(CompletionState completion) {
        KpiState kpi = analysing.judging().kpi();
        String by = completion.amount() == null
                ? ""
                : " by " + Figures.readable(completion.amount(), kpi.unit() == null ? "" : kpi.unit());
        String when = completion.dueBy() == null
                ? ""
                : ", to be seen by " + completion.dueBy().words();
        return "It was to make it %s%s%s.".formatted(completion.direction(), by, when);
    }
}
