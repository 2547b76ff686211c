package uk.luton2040.catalogue.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.Target;

/** Reads the cells whose words have to be ones this product knows. */
final class Words {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\.\\.(-?\\d+(?:\\.\\d+)?)");

    private Words() {}

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
}
