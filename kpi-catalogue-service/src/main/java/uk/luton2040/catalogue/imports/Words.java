package uk.luton2040.catalogue.imports;

import java.math.BigDecimal;
import java.util.List;
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

    /** @throws RowRefused when such a rule cannot judge such a KPI */
    static void checkRule(StatusRule rule, Kpi kpi) {
        if (rule.kind() == null) {
            return;
        }
        try {
            new RuleSpec(rule.kind(), rule.tolerance(), rule.strict(), rule.green(), rule.amber(), null, null, false)
                    .toRule(Better.of(kpi.listing().betterWhen()).orElseThrow());
        } catch (IllegalArgumentException e) {
            throw new RowRefused("rule", "cannot-judge", String.valueOf(e.getMessage()));
        }
    }

    private static String oneOf(String column, String code, Function<String, Optional<?>> known) {
        if (known.apply(code).isEmpty()) {
            throw new RowRefused(column, "unknown-word", "'%s' is no %s.".formatted(code, column.replace('_', ' ')));
        }
        return code;
    }
}
