package uk.luton2040.reporting.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.period.Day;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.scorecard.BoardScorecard;

/**
 * Something the figures raise that a board will ask about.
 *
 * @param key of its answer
 * @param code a contradiction's, or {@code missing-data}, {@code overdue}, {@code missing-commentary} or {@code red-missing-commentary}
 * @param mustAnswer whether the pack is neither cleared nor issued before it is answered
 * @param answer what the officer says about it
 */
record Point(
        String key,
        String code,
        String kpi,
        String title,
        String sentence,
        boolean mustAnswer,
        @Nullable String answer) {
    private static final String RED_WITHOUT_ACTION = "red-without-action";
    private static final String OVERDUE = "overdue";
    private static final String MISSING_DATA = "missing-data";
    private static final String MISSING_COMMENTARY = "missing-commentary";
    private static final String RED = "red";

    /** A red nobody acts on or explains, a green that hides a red, words that say the reverse of the figures. */
    private static final Set<String> MUST =
            Set.of(RED_WITHOUT_ACTION, "green-hides-red", "commentary-disagrees", RED + "-" + MISSING_COMMENTARY);

    boolean isOpen() {
        return mustAnswer && answer == null;
    }

    /** In the scorecard's order; of each KPI the gravest first. */
    static List<Point> of(BoardScorecard shown, Map<String, String> answers) {
        return shown.kpis().stream().flatMap(kpi -> of(kpi, answers)).toList();
    }

    private static Stream<Point> of(KpiLine kpi, Map<String, String> answers) {
        List<Point> points = new ArrayList<>();
        if (kpi.noAction()) {
            points.add(point(kpi, RED_WITHOUT_ACTION, "It is red, and nobody is doing anything about it.", answers));
        }
        if (kpi.analysis() != null) {
            kpi.analysis().contradictions().stream()
                    .filter(found -> !found.code().equals(RED_WITHOUT_ACTION))
                    .forEach(found -> points.add(point(kpi, found.code(), found.sentence(), answers)));
        }
        if (kpi.missing() != null) {
            points.add(point(kpi, MISSING_DATA, kpi.missing(), answers));
        }
        List<String> overdue = kpi.owed().stream()
                .filter(owed -> owed.waiting().equals(OVERDUE))
                .map(owed -> "%s for %s (due %s)"
                        .formatted(owed.provider().name(), owed.period().label(), Day.of(owed.due())))
                .toList();
        if (!overdue.isEmpty()) {
            points.add(point(kpi, OVERDUE, "A value is overdue: %s.".formatted(String.join("; ", overdue)), answers));
        }
        boolean isSilent = kpi.commentary() == null || kpi.commentary().isBlank();
        if (isSilent && kpi.has(RED)) {
            points.add(point(
                    kpi,
                    RED + "-" + MISSING_COMMENTARY,
                    "It is red, and its provider says nothing about it.",
                    answers));
        } else if (isSilent && kpi.has("amber")) {
            points.add(point(kpi, MISSING_COMMENTARY, "It is amber, and its provider says nothing about it.", answers));
        }
        return points.stream();
    }

    private static Point point(KpiLine kpi, String code, String sentence, Map<String, String> answers) {
        String key = kpi.code() + ":" + code;
        return new Point(key, code, kpi.code(), kpi.title(), sentence, MUST.contains(code), answers.get(key));
    }
}
