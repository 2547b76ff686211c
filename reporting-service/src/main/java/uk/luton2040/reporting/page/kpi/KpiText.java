package uk.luton2040.reporting.page.kpi;

import io.quarkus.qute.TemplateExtension;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.line.KpiHistory;
import uk.luton2040.reporting.line.KpiLine;

/** What a KPI's page says of codes, in words. */
@TemplateExtension
final class KpiText {
    private KpiText() {}

    static String goodSide(KpiState kpi) {
        return switch (kpi.betterWhen()) {
            case "higher" -> "Higher is better";
            case "lower" -> "Lower is better";
            case "range" -> "Best within a range";
            default -> "Neither side is good: it is context for other measures";
        };
    }

    static String nature(KpiState kpi) {
        return switch (kpi.behaviour() == null ? "" : kpi.behaviour()) {
            case "snapshot" -> "A level on the period's last day";
            case "flow" -> "An amount in each period";
            case "cumulative-in-year" -> "A running total that begins anew each year";
            case "cumulative-since-start" -> "A running total since it began";
            case "rolling-12-months" -> "Of the twelve months up to the period's end";
            case "pooled-n-years" -> "Of several years together";
            case "modelled" -> "An estimate from a model";
            default -> "Not stated";
        };
    }

    static String year(KpiState kpi) {
        return switch (kpi.calendar()) {
            case "academic" -> "academic years";
            case "calendar" -> "calendar years";
            default -> "financial years";
        };
    }

    /** "in-consultation" is "in consultation". */
    static String spoken(String code) {
        return code.replace('-', ' ');
    }

    /** When a figure is for: a period as a reader says it, or "every year". */
    static String time(KpiLine.Figure figure) {
        String time = String.valueOf(figure.period());
        try {
            return Period.parse(time).label();
        } catch (IllegalArgumentException standing) {
            return spoken(time);
        }
    }

    static String verdictWords(KpiHistory.Marker marker) {
        return switch (marker.verdict()) {
            case "improved" -> "It got better since";
            case "worsened" -> "It got worse since";
            case "shifted" -> "It shifted since";
            case "no-shift" -> "No shift since";
            case "too-early" -> "Too early to tell";
            default -> "Cannot be told";
        };
    }

    /** "scheduled-revision" is "Scheduled revision". */
    static String kindWord(String kind) {
        return kind.isEmpty()
                ? kind
                : Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
    }
}
