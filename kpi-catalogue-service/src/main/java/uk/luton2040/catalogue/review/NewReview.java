package uk.luton2040.catalogue.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is to be.
 *
 * @param plan the plan it is held for; null for all
 * @param effectiveFrom the first day on which accepted proposals hold, where a proposal names no other
 */
@Schema(examples = "{\"title\":\"Annual KPI review 2022\",\"plan\":\"luton-2040\",\"effectiveFrom\":\"2022-04-01\"}")
record NewReview(
        @NotBlank @Size(max = 200) String title,
        @Nullable String plan,
        @NotNull LocalDate effectiveFrom) {}
