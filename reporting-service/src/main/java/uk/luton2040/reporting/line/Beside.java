package uk.luton2040.reporting.line;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState.Published;
import uk.luton2040.measures.period.Frequency;
import uk.luton2040.measures.period.Period;
import uk.luton2040.reporting.journal.Facts;

/**
 * What a value that is not published yet is looked at beside.
 *
 * @param published what is published for its period and would be replaced; null where nothing is
 * @param before the newest that its provider published for an earlier period
 */
public record Beside(@Nullable String published, @Nullable Earlier before, KpiLine.@Nullable Target target) {
    public static final Beside NOTHING = new Beside(null, null, null);

    public record Earlier(String text, String period) {}

    public static Beside of(KpiState kpi, Period period, String organisation, @Nullable String category, Facts facts) {
        KpiState held = kpi.on(period.lastDay());
        TreeMap<Period, String> known = new TreeMap<>();
        facts.measurementsOf(kpi.code()).stream()
                .filter(measurement -> measurement.organisation().equals(organisation)
                        && Objects.equals(measurement.category(), category))
                .forEach(measurement -> {
                    Period of = Period.parse(measurement.period());
                    Published published = measurement.published();
                    String text = published == null ? null : ValueText.of(held, published.value());
                    if (text != null && of.kind() == period.kind()) {
                        known.put(of, text);
                    }
                });
        Map.@Nullable Entry<Period, String> before = known.lowerEntry(period);
        return new Beside(
                known.get(period),
                before == null
                        ? null
                        : new Earlier(before.getValue(), before.getKey().label()),
                target(held, period, before == null ? null : before.getKey(), category, facts));
    }

    private static KpiLine.@Nullable Target target(
            KpiState kpi, Period period, @Nullable Period before, @Nullable String category, Facts facts) {
        return Optional.ofNullable(kpi.frequency())
                .flatMap(Frequency::of)
                .flatMap(often -> new Judging(kpi, often, facts.breaksOf(kpi.code())).goal(period, before, category))
                .map(goal -> KpiLine.Target.of(kpi, goal))
                .orElse(null);
    }
}
