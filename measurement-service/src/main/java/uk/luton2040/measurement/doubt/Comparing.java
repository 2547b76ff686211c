package uk.luton2040.measurement.doubt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.measurement.knownkpi.KnownDefinition;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.measurement.MeasurementKey;
import uk.luton2040.measurement.rule.BetweenKpis;
import uk.luton2040.measurement.rule.Term;
import uk.luton2040.measures.aggregation.AcrossParts;
import uk.luton2040.measures.period.Period;

/** Holds rules between KPIs against an organisation's newest values, wherever one of these was just written. */
final class Comparing {
    private static final String WHOLE = "";

    private final Map<String, KnownKpi> kpis;
    private final Newest newest;
    private final Map<MeasurementKey, List<Doubt>> doubts = new HashMap<>();

    Comparing(Map<String, KnownKpi> kpis, Newest newest) {
        this.kpis = kpis;
        this.newest = newest;
    }

    Map<MeasurementKey, List<Doubt>> doubts() {
        return doubts;
    }

    void hold(BetweenKpis rule, Set<MeasurementKey> written) {
        Set<String> codes = rule.comparison().terms().stream().map(Term::kpi).collect(Collectors.toSet());
        written.stream()
                .filter(key -> codes.contains(key.kpi()))
                .collect(Collectors.groupingBy(MeasurementKey::period))
                .forEach((period, keys) -> hold(rule, codes, Period.parse(period), keys));
    }

    private void hold(BetweenKpis rule, Set<String> codes, Period period, List<MeasurementKey> written) {
        Map<String, KnownDefinition> definitions = new HashMap<>();
        for (String code : codes) {
            KnownKpi kpi = kpis.get(code);
            if (kpi == null) {
                return;
            }
            definitions.put(code, kpi.on(period.lastDay()));
        }
        Set<String> categories = common(definitions.values());
        if (categories.isEmpty()) {
            seen(rule, definitions, period, WHOLE).ifPresent(what -> doubt(rule, period, what, wholesFirst(written)));
            return;
        }
        written.stream()
                .filter(key -> categories.contains(key.category()))
                .collect(Collectors.groupingBy(MeasurementKey::category))
                .forEach((category, keys) -> seen(rule, definitions, period, category)
                        .ifPresent(what -> doubt(rule, period, what + " for " + category, keys)));
    }

    /** The categories all are broken down by; none where one of them is not. */
    private static Set<String> common(Collection<KnownDefinition> definitions) {
        Set<String> common = null;
        for (KnownDefinition definition : definitions) {
            if (common == null) {
                common = new LinkedHashSet<>(definition.categories());
            } else {
                common.retainAll(new HashSet<>(definition.categories()));
            }
        }
        return common == null ? Set.of() : common;
    }

    private Optional<String> seen(
            BetweenKpis rule, Map<String, KnownDefinition> definitions, Period period, String category) {
        return rule.comparison()
                .broken(term -> figure(term, Objects.requireNonNull(definitions.get(term.kpi())), period, category));
    }

    private Optional<BigDecimal> figure(Term term, KnownDefinition definition, Period period, String category) {
        if (!category.equals(WHOLE) || definition.categories().isEmpty()) {
            return newest.of(new MeasurementKey(term.kpi(), period.code(), category), term.figureOrValue());
        }
        return addsUp(term, definition) ? sum(term, definition.categories(), period) : Optional.empty();
    }

    private static boolean addsUp(Term term, KnownDefinition definition) {
        return !term.figureOrValue().equals("value") || AcrossParts.SUM.code().equals(definition.overParts());
    }

    /** Empty until all parts are in. */
    private Optional<BigDecimal> sum(Term term, List<String> categories, Period period) {
        BigDecimal total = BigDecimal.ZERO;
        for (String category : categories) {
            Optional<BigDecimal> part =
                    newest.of(new MeasurementKey(term.kpi(), period.code(), category), term.figureOrValue());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(part.get());
        }
        return Optional.of(total);
    }

    /** What is wrong between wholes and sums of parts is said of the wholes just written, or else of the parts. */
    private static List<MeasurementKey> wholesFirst(List<MeasurementKey> written) {
        List<MeasurementKey> wholes =
                written.stream().filter(key -> key.category().equals(WHOLE)).toList();
        return wholes.isEmpty() ? written : wholes;
    }

    private void doubt(BetweenKpis rule, Period period, String seen, List<MeasurementKey> about) {
        String message = "%s In %s %s. Mend what is wrong, or say in the commentary why it is right."
                .formatted(rule.explanation(), period.label(), seen);
        for (MeasurementKey key : about) {
            doubts.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(new Doubt(
                            rule.code(), "value", message, rule.needsComment() && newest.isWithoutCommentary(key)));
        }
    }
}
