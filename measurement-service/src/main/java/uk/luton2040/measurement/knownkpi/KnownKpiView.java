package uk.luton2040.measurement.knownkpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A KPI as a submitter needs to know it: what to send, how often, in which parts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KnownKpiView(
        String code,
        String title,
        String lifeCycle,
        String valueType,
        @Nullable String unit,
        int decimals,
        @Nullable String frequency,
        @Nullable String periodKind,
        List<String> providers,
        List<String> categories) {}
