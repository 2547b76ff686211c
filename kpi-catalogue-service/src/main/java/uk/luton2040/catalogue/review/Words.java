package uk.luton2040.catalogue.review;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Figure;
import uk.luton2040.measures.Figures;

/** Figures as members read them. */
final class Words {
    private Words() {}

    /** What is no figure stands as it is printed. */
    static String withUnit(Figure figure) {
        String unit = Objects.requireNonNullElse(figure.unit(), "");
        if (figure.value() != null) {
            return Figures.withUnit(Figures.whole(figure.value()), unit);
        }
        return figure.low() == null
                ? figure.printed()
                : Figures.withUnit(plain(figure.low()) + " to " + plain(figure.high()), unit);
    }

    private static String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? "" : Figures.whole(decimal);
    }
}
