package uk.luton2040.catalogue.review;

import java.util.Objects;
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
        return figure.low() == null || figure.high() == null
                ? figure.printed()
                : Figures.range(figure.low(), figure.high(), unit);
    }
}
