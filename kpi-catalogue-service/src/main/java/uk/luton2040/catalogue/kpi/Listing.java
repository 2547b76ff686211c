package uk.luton2040.catalogue.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.KpiState;

/** What lists of KPIs are narrowed by, in columns of their own. */
@Embeddable
record Listing(
        String title,
        @Nullable String priority,
        @Nullable String outcome,
        @Nullable String frequency,
        List<String> providers,
        @Column(name = "kpi_group") @Nullable String group,
        @Nullable String behaviour,
        String valueType,
        String betterWhen,
        @Nullable String origin,
        @Nullable String accountableDirector,
        boolean aspirational,
        boolean hasRule,
        List<String> frameworks) {

    static Listing of(Definition definition) {
        return new Listing(
                definition.title(),
                definition.priority(),
                definition.outcome(),
                definition.frequency(),
                definition.providers(),
                definition.group(),
                definition.behaviour(),
                definition.valueType(),
                definition.betterWhen(),
                definition.origin(),
                definition.accountableDirector(),
                definition.aspirational(),
                definition.rule() != null,
                definition.outsideCodes().stream()
                        .map(KpiState.OutsideCode::framework)
                        .toList());
    }
}
