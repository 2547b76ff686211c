package uk.luton2040.reporting.scorecard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.line.KpiLine.PeriodName;
import uk.luton2040.reporting.line.KpiLine.Provider;

/**
 * The KPIs of a scorecard that are red and have no open action.
 *
 * @param period the board's current one of that scorecard
 * @param asAt what was known then
 * @param reds how many are red, with or without one
 * @param withoutAction in the scorecard's own order
 */
public record RedsWithoutAction(
        String scorecard, String title, PeriodName period, Instant asAt, int reds, List<Red> withoutAction) {

    /**
     * @param period what the value is about
     * @param explanation how it came to be red, in a sentence
     * @param providers who could say why
     */
    public record Red(
            String kpi,
            String title,
            @Nullable String valueText,
            @Nullable PeriodName period,
            String explanation,
            List<Provider> providers) {}

    public static RedsWithoutAction of(BoardScorecard shown) {
        List<KpiLine> reds = shown.kpis().stream().filter(kpi -> kpi.has("red")).toList();
        return new RedsWithoutAction(
                shown.scorecard().code(),
                shown.scorecard().title(),
                shown.period(),
                shown.asAt(),
                reds.size(),
                reds.stream()
                        .filter(KpiLine::noAction)
                        .map(RedsWithoutAction::red)
                        .toList());
    }

    private static Red red(KpiLine kpi) {
        return new Red(
                kpi.code(),
                kpi.title(),
                kpi.valueText(),
                kpi.period(),
                kpi.status().explanation().sentence(),
                kpi.providers());
    }
}
