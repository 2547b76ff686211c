package uk.luton2040.catalogue.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;

/** The rule that turns a value into green, amber or red, as data. */
@Embeddable
public record StatusRule(
        @Column(name = "rule") @Nullable String kind,
        @Nullable BigDecimal tolerance,
        boolean strict,
        @Nullable BigDecimal green,
        @Nullable BigDecimal amber,
        @Column(name = "rule_illustrative") boolean illustrative) {
    static final StatusRule NONE = new StatusRule(null, null, false, null, null, false);

    KpiState.@Nullable Rule state() {
        return kind == null ? null : new KpiState.Rule(kind, tolerance, strict, green, amber, illustrative);
    }
}
