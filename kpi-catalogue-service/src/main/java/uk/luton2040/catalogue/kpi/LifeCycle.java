package uk.luton2040.catalogue.kpi;

import java.util.Locale;

/** Where a KPI stands. Only active KPIs are collected and judged. */
public enum LifeCycle {
    PROPOSED,
    IN_CONSULTATION,
    AGREED,
    ACTIVE,
    RETIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
