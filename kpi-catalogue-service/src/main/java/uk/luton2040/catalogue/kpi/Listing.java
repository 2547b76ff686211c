package uk.luton2040.catalogue.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A KPI as the long list prints it, gaps included. */
@Embeddable
public record Listing(
        @Nullable String priority,
        @Nullable String outcome,
        @Column(name = "kpi_group") @Nullable String group,
        String title,
        @Nullable String provider,
        @Nullable String source,
        @Nullable String frequency,
        @Column(name = "luton_2040") @Nullable String included,
        @Nullable String reportedIn,
        @Nullable String newOrExisting,
        @Nullable String notes,
        String valueType,
        @Nullable String unit,
        String betterWhen,
        @Nullable String openQuestion,
        @Nullable String origin) {}
