package uk.luton2040.catalogue.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Figure;

/** Dates and figures as members read them. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String of(LocalDate day) {
        return DAY.format(day);
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
