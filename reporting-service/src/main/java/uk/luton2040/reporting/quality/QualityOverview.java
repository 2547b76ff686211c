package uk.luton2040.reporting.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.returns.Waiting;
import uk.luton2040.reporting.line.KpiLine;

/**
 * What is known of the data behind the scorecards, in their current periods.
 *
 * @param knownUntil when the newest fact came in
 * @param day of which is spoken
 */
record QualityOverview(Instant knownUntil, LocalDate day, List<Card> scorecards) {

    /** @param doubts the KPIs about whose data there is something to say, by their codes */
    record Card(String code, String title, KpiLine.PeriodName period, Counts counts, List<Doubtful> doubts) {
        static Card of(String code, String title, KpiLine.PeriodName period, Collection<KpiLine> lines, LocalDate day) {
            List<KpiLine> then = lines.stream()
                    .map(line -> line.on(day))
                    .sorted(Comparator.comparing(KpiLine::code))
                    .toList();
            return new Card(
                    code,
                    title,
                    period,
                    Counts.of(then),
                    then.stream()
                            .map(Doubtful::of)
                            .filter(kpi -> !kpi.doubts().isEmpty())
                            .toList());
        }
    }

    /**
     * How many of the KPIs.
     *
     * @param collected are active, and so owe values
     * @param fresh have a new value in the period
     * @param carriedForward show an earlier one
     * @param empty are collected and have none at all
     * @param overdue are waited for beyond the due day
     * @param stale show a value of an earlier period than could be had by now
     * @param incomplete have not heard from all who provide them
     * @param notFinal show a provisional, estimated or projected value
     * @param illustrative show something invented
     * @param questioned have an open question
     */
    record Counts(
            int kpis,
            int collected,
            int fresh,
            int carriedForward,
            int empty,
            int overdue,
            int stale,
            int incomplete,
            int notFinal,
            int illustrative,
            int questioned) {
        static Counts of(List<KpiLine> lines) {
            return new Counts(
                    lines.size(),
                    count(lines, line -> !line.freshness().equals("not-collected")),
                    count(lines, line -> line.freshness().equals("new")),
                    count(lines, line -> line.freshness().equals("carried-forward")),
                    count(lines, line -> line.freshness().equals("no-data")),
                    count(lines, QualityOverview::isOverdue),
                    count(lines, KpiLine::stale),
                    count(lines, QualityOverview::isIncomplete),
                    count(lines, QualityOverview::isNotFinal),
                    count(lines, line -> !line.illustrative().isEmpty()),
                    count(lines, line -> !line.openQuestions().isEmpty()));
        }

        private static int count(List<KpiLine> lines, Predicate<KpiLine> which) {
            return (int) lines.stream().filter(which).count();
        }
    }

    /** @param doubts what to know before relying on it, in sentences */
    record Doubtful(String kpi, String title, @Nullable String valueText, List<String> doubts, boolean illustrative) {
        static Doubtful of(KpiLine line) {
            List<String> doubts = new ArrayList<>();
            if (line.freshness().equals("no-data")) {
                doubts.add("No value has been published.");
            } else if (line.missing() != null) {
                doubts.add(line.missing());
            }
            line.owed().stream()
                    .filter(owed -> owed.is(Waiting.OVERDUE))
                    .map(owed -> "Overdue from %s for %s."
                            .formatted(owed.provider().name(), owed.period().label()))
                    .forEach(doubts::add);
            if (isNotFinal(line)) {
                doubts.add("The value is %s.".formatted(line.quality()));
            }
            return new Doubtful(
                    line.code(),
                    line.title(),
                    line.valueText(),
                    doubts,
                    line.illustrative().contains("value"));
        }
    }

    private static boolean isOverdue(KpiLine line) {
        return line.owed().stream().anyMatch(owed -> owed.is(Waiting.OVERDUE));
    }

    private static boolean isIncomplete(KpiLine line) {
        return line.coverage() != null && line.coverage().equals(line.missing());
    }

    private static boolean isNotFinal(KpiLine line) {
        return line.quality() != null && !line.quality().equals("final");
    }
}
