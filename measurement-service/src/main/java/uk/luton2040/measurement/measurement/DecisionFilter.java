package uk.luton2040.measurement.measurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which waiting values a decision is about; a field left out does not narrow. */
@Schema(examples = "{\"organisation\":\"housing\",\"period\":\"FY2021-Q2\"}")
record DecisionFilter(
        @Nullable String organisation,
        @Nullable String kpi,
        @Nullable String period) {}
