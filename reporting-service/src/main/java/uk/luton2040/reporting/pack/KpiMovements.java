package uk.luton2040.reporting.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.reporting.line.KpiLine;
import uk.luton2040.reporting.pack.Movement.What;

/** What moved in one KPI's line, and why. A pure function of the two lines. */
final class KpiMovements {
    private final KpiLine then;
    private final KpiLine now;
    private final boolean otherCalculation;
    private final List<Movement> found = new ArrayList<>();

    private KpiMovements(KpiLine then, KpiLine now, boolean otherCalculation) {
        this.then = then;
        this.now = now;
        this.otherCalculation = otherCalculation;
    }

    /** @param otherCalculation whether the same facts might make another line */
    static List<Movement> between(KpiLine then, KpiLine now, boolean otherCalculation) {
        KpiMovements movements = new KpiMovements(then, now, otherCalculation);
        movements.values();
        movements.target();
        movements.rule();
        movements.status();
        movements.action();
        return movements.found;
    }

    static Movement added(KpiLine kpi) {
        return of(What.ADDED, kpi, null, kpi.status().code(), List.of(), "it was not in the report before.");
    }

    static Movement gone(KpiLine kpi) {
        return of(What.GONE, kpi, kpi.status().code(), null, List.of(), "it is not in the report any more.");
    }

    private void values() {
        Map<String, Value> before = Value.of(then);
        Map<String, Value> after = Value.of(now);
        before.forEach((period, was) -> revision(period, was, after.get(period)));
        if (now.value() == null || now.period() == null) {
            return;
        }
        String value = "%s for %s".formatted(now.valueText(), now.period().label());
        if (then.value() == null || then.period() == null) {
            add(What.NEW_DATA, null, now.valueText(), value + "; there was no value before.");
        } else if (!now.period().code().equals(then.period().code())) {
            add(
                    What.NEW_DATA,
                    then.valueText(),
                    now.valueText(),
                    "%s, after %s for %s."
                            .formatted(value, then.valueText(), then.period().label()));
        }
    }

    private void revision(String period, Value was, @Nullable Value is) {
        if (is == null) {
            if (isTakenBack(period)) {
                add(
                        What.REVISION,
                        was.text(),
                        null,
                        "the value for %s was %s and has been taken back.".formatted(was.period(), was.text()));
            }
        } else if (is.value().compareTo(was.value()) != 0) {
            add(
                    What.REVISION,
                    was.text(),
                    is.text(),
                    "the value for %s was %s and is now %s.".formatted(was.period(), was.text(), is.text()));
        }
    }

    /** It has not merely become too old to be shown. */
    private boolean isTakenBack(String period) {
        boolean wasNewest = then.period() != null && then.period().code().equals(period);
        return now.value() == null && wasNewest
                || now.history().stream()
                        .anyMatch(point -> point.period().code().equals(period) && point.value() == null);
    }

    private void target() {
        String was = then.target() == null ? null : then.target().text();
        String is = now.target() == null ? null : now.target().text();
        if (!Objects.equals(was, is)) {
            add(
                    What.TARGET_CHANGE,
                    was,
                    is,
                    was == null
                            ? "it has a target now: %s.".formatted(is)
                            : is == null
                                    ? "its target was %s, and it has none now.".formatted(was)
                                    : "the target was %s and is now %s.".formatted(was, is));
        }
    }

    private void rule() {
        String was = then.status().explanation().rule();
        String is = now.status().explanation().rule();
        if (!was.equals(is)) {
            add(What.RULE_CHANGE, was, is, "the rule it is judged by was \"%s\" and is now \"%s\".".formatted(was, is));
        }
    }

    private void status() {
        if (then.has(now.status().code())) {
            return;
        }
        List<String> because =
                new ArrayList<>(found.stream().map(Movement::what).distinct().toList());
        if (because.isEmpty() && otherCalculation) {
            because.add(What.CALCULATION.code());
        }
        add(
                What.STATUS,
                then.status().code(),
                now.status().code(),
                because,
                "it was %s and is now %s: %s"
                        .formatted(
                                then.status().code(),
                                now.status().code(),
                                now.status().explanation().sentence()));
    }

    private void action() {
        if (then.noAction() && !now.noAction() && now.has("red")) {
            add(What.ACTION, "none", "open", "it is still red, and something is being done about it now.");
        } else if (!then.noAction() && now.noAction() && then.has("red")) {
            add(What.ACTION, "open", "none", "it is still red, and nothing is being done about it any more.");
        }
    }

    private void add(What what, @Nullable String from, @Nullable String to, String sentence) {
        add(what, from, to, List.of(), sentence);
    }

    private void add(What what, @Nullable String from, @Nullable String to, List<String> because, String sentence) {
        found.add(of(what, now, from, to, because, sentence));
    }

    private static Movement of(
            What what, KpiLine kpi, @Nullable String from, @Nullable String to, List<String> because, String sentence) {
        return new Movement(
                what.code(), "kpi", kpi.code(), kpi.title(), from, to, because, kpi.title() + ": " + sentence);
    }

    /** @param period as it is read aloud */
    private record Value(String period, BigDecimal value, String text) {

        /** By the codes of their periods. */
        static Map<String, Value> of(KpiLine line) {
            Map<String, Value> values = new LinkedHashMap<>();
            if (line.value() != null && line.period() != null) {
                values.put(
                        line.period().code(),
                        new Value(line.period().label(), line.value(), String.valueOf(line.valueText())));
            }
            line.history().stream()
                    .filter(point -> point.value() != null)
                    .forEach(point -> values.put(
                            point.period().code(),
                            new Value(
                                    point.period().label(),
                                    Objects.requireNonNull(point.value()),
                                    String.valueOf(point.valueText()))));
            return values;
        }
    }
}
