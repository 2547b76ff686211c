package uk.luton2040.catalogue.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Kpi;
import uk.luton2040.catalogue.kpi.StatusRule;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.measures.Coded;
import uk.luton2040.measures.kpi.Behaviour;
import uk.luton2040.measures.kpi.Better;
import uk.luton2040.measures.kpi.ValueType;
import uk.luton2040.measures.period.Calendar;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.status.RuleSpec;
import uk.luton2040.measures.target.Target;
import uk.luton2040.measures.target.TargetKind;

/** Reads the cells whose words have to be ones this product knows. */
final class Words {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\.\\.(-?\\d+(?:\\.\\d+)?)");

    private Words() {}

    static String valueType(Row row) {
        return oneOf("value_type", row.required("value_type"), ValueType::of);
    }

    static String betterWhen(Row row) {
        return oneOf("better_when", row.required("better_when"), Better::of);
    }

    static String calendar(Row row) {
        String calendar = row.text("calendar");
        return oneOf("calendar", calendar == null ? "financial" : calendar, Calendar::of);
    }

    static @Nullable String behaviour(Row row) {
        String behaviour = row.text("behaviour");
        return behaviour == null ? null : oneOf("behaviour", behaviour, Behaviour::of);
    }

    static String figureKind(Row row) {
        return oneOf("kind", row.required("kind"), code -> Coded.find(TargetKind.class, code));
    }

    /** A period code or a standing word; empty stays empty. */
    static @Nullable String targetPeriod(Row row) {
        String period = row.text("period");
        if (period != null && !period.equals(Target.EVERY_YEAR) && !period.equals(Target.EVERY_PERIOD)) {
            try {
                Period.parse(period);
            } catch (IllegalArgumentException e) {
                throw new RowRefused("period", "not-a-period", String.valueOf(e.getMessage()));
            }
        }
        return period;
    }

    /** One number, the two ends of {@code low..high}, or none where words are printed. */
    static List<BigDecimal> numbers(String printed) {
        if (NUMBER.matcher(printed).matches()) {
            return List.of(new BigDecimal(printed));
        }
        Matcher range = RANGE.matcher(printed);
        return range.matches() ? List.of(new BigDecimal(range.group(1)), new BigDecimal(range.group(2))) : List.of();
    }

    /**
     * @param column the cell that makes it so
     * @throws RowRefused when the rule cannot judge such a KPI, or not against one of its targets
     */
    static void checkRule(String column, Kpi kpi) {
        StatusRule rule = kpi.rule();
        if (rule.kind() == null) {
            return;
        }
        RuleSpec spec = new RuleSpec(
                rule.kind(), rule.tolerance(), rule.strict(), rule.green(), rule.amber(), null, null, false);
        Better better = Better.of(kpi.listing().betterWhen()).orElseThrow();
        spec.refusals(better, targets(kpi)).stream().findFirst().ifPresent(refusal -> {
            throw new RowRefused(column, "cannot-judge", refusal);
        });
    }

    private static List<Target> targets(Kpi kpi) {
        return kpi.figures().stream()
                .filter(figure -> figure.kind().equals(TargetKind.TARGET.code()))
                .map(figure -> new Target(
                        TargetKind.TARGET,
                        Objects.requireNonNullElse(figure.category(), ""),
                        Objects.requireNonNullElse(figure.period(), ""),
                        figure.value(),
                        figure.low(),
                        figure.high(),
                        kpi.rule().strict(),
                        Objects.requireNonNullElse(figure.where(), ""),
                        figure.illustrative()))
                .toList();
    }

    private static String oneOf(String column, String code, Function<String, Optional<?>> known) {
        if (known.apply(code).isEmpty()) {
            throw new RowRefused(column, "unknown-word", "'%s' is no %s.".formatted(code, column.replace('_', ' ')));
        }
        return code;
    }
}
