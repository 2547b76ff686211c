package uk.luton2040.catalogue.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.Definition;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.history.Difference;

/**
 * What a proposal comes to, checked against the catalogue as it was then.
 *
 * @param title the KPI's
 * @param lifeCycle where the KPI stood
 * @param kpiRevision the KPI's; 0 for one that is not there
 * @param definition as it would be; null where it stays as it is, or goes
 * @param differences of the definition, field by field
 * @param sentences the same and all else in words, for members
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outline(
        String title,
        String lifeCycle,
        long kpiRevision,
        LocalDate effectiveFrom,
        @Nullable Definition definition,
        KpiState.@Nullable Target figure,
        List<Difference> differences,
        List<String> sentences) {}
