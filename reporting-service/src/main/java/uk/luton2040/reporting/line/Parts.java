package uk.luton2040.reporting.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Judgement;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.target.Goal;

/** The categories and contributors of one cell, each by itself. */
record Parts(Judging judging, Series series, Series.Cell cell) {

    /**
     * Those that are red by the KPI's own rule, each against its category's target, else the whole's.
     *
     * @param nameOf an organisation's name by its code
     */
    List<String> red(UnaryOperator<String> nameOf) {
        return cell.parts().keySet().stream()
                .filter(part -> judgement(part)
                        .filter(found -> found.status() == Status.RED)
                        .isPresent())
                .map(part -> {
                    String category = part.category();
                    return category == null ? nameOf.apply(part.organisation()) : category;
                })
                .distinct()
                .toList();
    }

    private Optional<Judgement> judgement(Series.PartName part) {
        Published published = cell.parts().get(part);
        BigDecimal value = published == null ? null : published.value();
        return value == null
                ? Optional.empty()
                : judging.judgePart(
                        part.category(), value, valueOf(part, cell.period().sameLastYear()), cell, series);
    }

    private @Nullable BigDecimal valueOf(Series.PartName part, Period period) {
        return series.part(period, part).map(Published::value).orElse(null);
    }

    /**
     * One after the other; none where the value is a whole by itself.
     *
     * @param periods of which each part's values are told
     */
    List<KpiLine.Part> views(List<Period> periods, UnaryOperator<String> nameOf) {
        return areTold()
                ? cell.parts().entrySet().stream()
                        .map(part -> view(part.getKey(), part.getValue(), periods, nameOf))
                        .toList()
                : List.of();
    }

    /** Not where the value is a whole by itself. */
    boolean areTold() {
        return judging.kpi().providers().size() > 1
                || !judging.kpi().categories().isEmpty();
    }

    /** One of them in the cell's own period. */
    KpiHistory.PartPoint point(Series.PartName name) {
        Published published = Objects.requireNonNull(cell.parts().get(name));
        Optional<Judgement> judgement = judgement(name);
        return new KpiHistory.PartPoint(
                KpiLine.PeriodName.of(cell.period()),
                published.value(),
                ValueText.of(judging.kpi(), published.value()),
                published.quality(),
                judgement.map(found -> found.status().code()).orElse(null),
                KpiHistory.Target.of(
                        judgement.map(found -> found.explanation().target()).orElse(null)));
    }

    private KpiLine.Part view(
            Series.PartName name, Published published, List<Period> periods, UnaryOperator<String> nameOf) {
        KpiState kpi = judging.kpi();
        Optional<Judgement> judgement = judgement(name);
        Goal goal = judgement.map(found -> found.explanation().target()).orElse(null);
        return new KpiLine.Part(
                new KpiLine.Provider(name.organisation(), nameOf.apply(name.organisation())),
                name.category(),
                published.value(),
                ValueText.of(kpi, published.value()),
                published.commentary(),
                published.quality(),
                judgement.map(KpiLine.StatusView::of).orElse(null),
                goal == null ? null : KpiLine.Target.of(kpi, goal),
                periods.stream().map(period -> point(name, period)).toList(),
                published.numerator(),
                published.denominator());
    }

    private KpiLine.Point point(Series.PartName name, Period period) {
        Optional<Published> then = series.part(period, name);
        BigDecimal value = then.map(Published::value).orElse(null);
        return new KpiLine.Point(
                KpiLine.PeriodName.of(period),
                value,
                ValueText.withoutUnit(judging.kpi(), value),
                then.map(Published::quality).orElse(null),
                then.map(Published::illustrative).orElse(false),
                then.map(Published::numerator).orElse(null),
                then.map(Published::denominator).orElse(null));
    }
}
