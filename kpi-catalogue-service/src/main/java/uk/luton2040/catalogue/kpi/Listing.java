package uk.luton2040.catalogue.kpi;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lists of KPIs are narrowed by, in columns of their own. */
@Embeddable
record Listing(
        String title,
        @Nullable String priority,
        @Nullable String outcome,
        @Nullable String frequency,
        List<String> providers) {
    static Listing of(Definition definition) {
        return new Listing(
                definition.title(),
                definition.priority(),
                definition.outcome(),
                definition.frequency(),
                definition.providers());
    }
}
