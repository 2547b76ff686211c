package uk.luton2040.reporting.page.board;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.line.KpiLine;

/** In which order a board's measures may be shown. Those that are equal stay in the scorecard's. */
enum Order implements Coded {
    SCORECARD("As on the scorecard"),
    STATUS("Red first"),
    DIRECTION("Getting worse first"),
    OLDEST("Oldest data first"),
    NAME("By name");

    private final String words;

    Order(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Comparator<KpiLine> comparator() {
        return switch (this) {
            case SCORECARD -> Comparator.comparingInt(kpi -> 0);
            case STATUS ->
                Comparator.comparingInt(kpi ->
                        rank(List.of("red", "amber", "green"), kpi.status().code()));
            case DIRECTION ->
                Comparator.comparingInt(kpi -> rank(
                        List.of("worsening", "no-change", "improving"),
                        kpi.direction().direction()));
            case OLDEST -> Comparator.comparingLong(kpi -> lastDay(kpi.period()));
            case NAME -> Comparator.comparing(KpiLine::title, String.CASE_INSENSITIVE_ORDER);
        };
    }

    private static int rank(List<String> first, String code) {
        int at = first.indexOf(code);
        return at < 0 ? first.size() : at;
    }

    /** Without a value, last. */
    private static long lastDay(KpiLine.@Nullable PeriodName period) {
        return period == null
                ? Long.MAX_VALUE
                : Period.parse(period.code()).lastDay().toEpochDay();
    }
}
