package uk.luton2040.catalogue.kpi;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a KPI's life cycle.
 *
 * @param on the first day it holds
 */
record Step(
        LifeCycle from,
        LifeCycle to,
        LocalDate on,
        String who,
        @Nullable String why,
        Instant at) {}
