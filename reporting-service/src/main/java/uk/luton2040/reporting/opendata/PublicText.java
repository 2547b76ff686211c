package uk.luton2040.reporting.opendata;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Status;
import uk.luton2040.reporting.chart.Chart;
import uk.luton2040.reporting.chart.Curve;
import uk.luton2040.reporting.chart.HistoryChart;
import uk.luton2040.reporting.line.KpiLine;

/** How the public pages say figures and statuses. */
@TemplateExtension
final class PublicText {
    private PublicText() {}

    static String stateWord(PublicScorecard.Kpi kpi) {
        return kpi.status().equals(PublicScorecard.Kpi.NOT_PUBLISHED)
                ? "Not shown"
                : Coded.find(Status.class, kpi.status()).orElse(Status.GREY).word();
    }

    /** What of it is shown and red. */
    static List<PublicScorecard.Kpi> reds(PublicScorecard shown) {
        return shown.kpis().stream().filter(kpi -> kpi.status().equals("red")).toList();
    }

    /** Where the page's data is. */
    static String address(PublicScorecard shown) {
        String of = shown.board() == null ? "" : "boards/" + shown.board().code() + "/";
        return "/api/v1/public/%sscorecards/%s".formatted(of, shown.code());
    }

    static String address(PublicHistory history) {
        return "/api/v1/public/kpis/%s/history".formatted(history.code());
    }

    /** Of what may be shown: neither limits nor what was done about it. */
    static Chart chart(PublicHistory history) {
        List<Curve.Point> points =
                history.points().stream().map(PublicText::point).toList();
        return HistoryChart.of(new Curve(
                "history",
                history.title(),
                history.unit(),
                points,
                List.of(),
                history.breaks().stream()
                        .map(first -> Period.parse(first.code()))
                        .toList(),
                null,
                null,
                List.of(),
                List.of()));
    }

    private static Curve.Point point(PublicHistory.Point point) {
        PublicHistory.Target target = point.target();
        return new Curve.Point(
                Period.parse(point.period().code()),
                point.value(),
                Objects.requireNonNullElse(point.valueText(), "not shown"),
                target == null ? null : new Curve.Target(target.value(), target.low(), target.high(), inWords(target)),
                point.status(),
                point.quality(),
                point.illustrative(),
                null,
                0);
    }

    private static String inWords(PublicHistory.Target target) {
        return target.value() != null
                ? Figures.readable(target.value())
                : "%s to %s"
                        .formatted(
                                target.low() == null ? "any" : Figures.readable(target.low()),
                                target.high() == null ? "any" : Figures.readable(target.high()));
    }

    /** @param shown what may be shown of the point's value: all, a rounded one, or nothing */
    static @Nullable String inWords(KpiLine.Point point, @Nullable BigDecimal shown) {
        BigDecimal whole = point.value();
        if (whole == null || shown == null) {
            return whole == null ? null : "not shown";
        }
        return shown.compareTo(whole) == 0 ? point.valueText() : Figures.readable(shown);
    }
}
