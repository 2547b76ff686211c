package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.luton2040.measures.Figures;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.Status;
import uk.luton2040.measures.status.YesNo;

/**
 * What the officers say beside the invented numbers: for the newest two periods, and for every red. The words follow
 * the number: its direction chooses the reason, its status whether an action is told.
 */
final class Stories {
    private static final int NEWEST = 2;
    private static final double FELT = 0.2;
    private static final List<String> MOVED = List.of(
            "%1$s in %2$s, %5$s from %3$s in %4$s.",
            "The figure %6$s from %3$s in %4$s to %1$s in %2$s.",
            "%2$s stands at %1$s, %7$s than the %3$s of %4$s.",
            "We report %1$s for %2$s, after %3$s in %4$s.");
    private static final List<String> STEADY = List.of(
            "%1$s in %2$s, little changed from %3$s in %4$s.", "We report %1$s for %2$s, close to the %3$s of %4$s.");

    private static final List<String> THE_SAME =
            List.of("%1$s in %2$s, the same as in %4$s.", "%2$s stands at %1$s, as did %4$s.");

    private final Map<String, Story> byKpi;

    private Stories(Map<String, Story> byKpi) {
        this.byKpi = byKpi;
    }

    static Stories all() {
        return new Stories(
                Csv.resource("stories.csv").stream().collect(Collectors.toMap(row -> row.cell("kpi"), Story::of)));
    }

    String sourceOf(String kpi) {
        return story(kpi).source();
    }

    /** The rows of one series with their commentary. */
    List<DemoMeasurement> tell(DemoKpi kpi, Shape shape, List<DemoMeasurement> rows, Chance chance) {
        Map<Period, BigDecimal> values = new HashMap<>();
        List<DemoMeasurement> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DemoMeasurement row = rows.get(i);
            Period period = Period.parse(row.period());
            Status status = kpi.judge(period, category(kpi, row), row.value(), values.get(period.sameLastYear()))
                    .status();
            values.put(period, row.value());
            boolean newest = i >= rows.size() - NEWEST;
            @Nullable DemoMeasurement before = i == 0 ? null : rows.get(i - 1);
            String action = status == Status.RED || status == Status.AMBER
                    ? story(kpi.code()).action(i)
                    : "";
            told.add(newest || status == Status.RED ? row.saying(words(kpi, shape, row, before, action, chance)) : row);
        }
        return told;
    }

    /** A part of an average that has no target of its own is held against the target of the whole. */
    private static String category(DemoKpi kpi, DemoMeasurement row) {
        boolean itsOwn = kpi.targets().all().stream()
                .anyMatch(target -> target.category().equals(row.category()));
        return kpi.overParts() == AcrossParts.MEAN && !itsOwn ? "" : row.category();
    }

    private String words(
            DemoKpi kpi,
            Shape shape,
            DemoMeasurement row,
            @Nullable DemoMeasurement before,
            String action,
            Chance chance) {
        Story story = story(kpi.code());
        Period period = Period.parse(row.period());
        List<String> sentences = new ArrayList<>();
        if (kpi.valueType() == ValueType.BOOLEAN) {
            sentences.add(answer(row.value(), period));
            sentences.add(chance.oneOf(row.value().compareTo(YesNo.YES) == 0 ? story.higher() : story.lower()) + ".");
        } else {
            sentences.addAll(movement(kpi, story, row, period, before, chance));
        }
        if (History.pandemicIn(period) >= FELT && Math.abs(shape.pandemic()) >= 0.1) {
            sentences.add("Covid-19 restrictions affected part of the period.");
        }
        if (!action.isEmpty()) {
            sentences.add(action + ".");
        }
        if (row.quality().equals("provisional")) {
            sentences.add("The figure is provisional.");
        }
        return String.join(" ", sentences);
    }

    private static List<String> movement(
            DemoKpi kpi,
            Story story,
            DemoMeasurement row,
            Period period,
            @Nullable DemoMeasurement before,
            Chance chance) {
        String now = shown(kpi, row.value());
        if (before == null) {
            return List.of("%s in %s, the first figure of the series.".formatted(now, period.label()));
        }
        BigDecimal change = row.value().subtract(before.value());
        boolean up = change.signum() > 0;
        boolean steady = change.abs().compareTo(kpi.deadBand()) <= 0;
        List<String> frames = change.signum() == 0 ? THE_SAME : steady ? STEADY : MOVED;
        String sentence = capital(chance.oneOf(frames)
                .formatted(
                        now,
                        period.label(),
                        shown(kpi, before.value()),
                        Period.parse(before.period()).label(),
                        up ? "up" : "down",
                        up ? "rose" : "fell",
                        up ? "higher" : "lower"));
        return steady ? List.of(sentence) : List.of(sentence, chance.oneOf(up ? story.higher() : story.lower()) + ".");
    }

    private static String answer(BigDecimal value, Period period) {
        String word = value.compareTo(YesNo.YES) == 0 ? "Yes" : value.compareTo(YesNo.NO) == 0 ? "No" : "Partly";
        return "%s for %s.".formatted(word, period.label());
    }

    private static String shown(DemoKpi kpi, BigDecimal value) {
        String figure = Figures.readable(value);
        return switch (kpi.valueType()) {
            case PERCENTAGE -> figure + "%";
            case CURRENCY -> "£" + figure + (kpi.unit().contains("per week") ? " a week" : "");
            case NUMBER, RATIO, INDEX, RANK, BOOLEAN, RATING, NARRATIVE ->
                figure + " " + (value.compareTo(BigDecimal.ONE) == 0 ? singular(kpi.unit()) : kpi.unit());
        };
    }

    private static String singular(String unit) {
        return unit.equals("people") ? "person" : unit.replaceFirst("ies$", "y").replaceFirst("(?<=[^s])s$", "");
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
    }

    private Story story(String kpi) {
        return Objects.requireNonNull(byKpi.get(kpi), () -> "stories.csv has no row for " + kpi);
    }

    private record Story(String source, List<String> higher, List<String> lower, List<String> actions) {
        static Story of(Row row) {
            return new Story(
                    row.cell("source"), variants(row, "higher"), variants(row, "lower"), variants(row, "action"));
        }

        /** Taken in turns, so that one return does not repeat what the one before said. */
        String action(int turn) {
            return actions.get(turn % actions.size());
        }

        private static List<String> variants(Row row, String column) {
            return List.of(row.cell(column).split("\\|"));
        }
    }
}
