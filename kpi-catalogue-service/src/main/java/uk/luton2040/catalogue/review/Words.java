package uk.luton2040.catalogue.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Figure;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.target.Target;

/** Dates, periods and figures as members read them. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String ofPeriod(String code) {
        return switch (code) {
            case Target.EVERY_YEAR -> "every year";
            case Target.EVERY_PERIOD -> "every period";
            default -> Period.parse(code).label();
        };
    }

    static String withUnit(Figure figure) {
        String amount = figure.value() != null
                ? figure.value().toPlainString()
                : figure.low() != null ? plain(figure.low()) + " to " + plain(figure.high()) : figure.printed();
        return figure.unit() == null ? amount : amount + (figure.unit().startsWith("%") ? "" : " ") + figure.unit();
    }

    private static String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? "" : decimal.toPlainString();
    }
}
