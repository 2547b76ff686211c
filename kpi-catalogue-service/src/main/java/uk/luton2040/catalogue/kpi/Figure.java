package uk.luton2040.catalogue.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;

/** A target, baseline or benchmark, as printed and, where that is a number, as a number. */
@Embeddable
public record Figure(
        String kind,
        @Nullable String category,
        @Nullable String period,
        String printed,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        @Nullable String precision,
        @Column(name = "printed_in") @Nullable String where,
        @Nullable String rationale,
        boolean illustrative) {

    public boolean replaces(Figure other) {
        return kind.equals(other.kind)
                && illustrative == other.illustrative
                && Objects.equals(category, other.category)
                && Objects.equals(period, other.period);
    }

    /** In the place of the one it replaces, or after the others. */
    void putIn(List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            if (replaces(figures.get(i))) {
                figures.set(i, this);
                return;
            }
        }
        figures.add(this);
    }

    public boolean isIn(String otherKind, @Nullable String otherCategory, String otherPeriod) {
        return kind.equals(otherKind) && Objects.equals(category, otherCategory) && Objects.equals(period, otherPeriod);
    }

    /** What papers print goes before what stands in for it, whichever was set first. */
    static Stream<Figure> inOrder(List<Figure> figures) {
        return figures.stream().sorted(Comparator.comparing(Figure::illustrative));
    }

    boolean isTarget() {
        return kind.equals("target");
    }

    boolean isNumber() {
        return value != null || low != null && high != null;
    }

    public KpiState.Target state() {
        return new KpiState.Target(
                kind, category, period, printed, value, low, high, unit, precision, where, rationale, illustrative);
    }
}
