package uk.luton2040.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposal of a review: how a KPI would be, were it accepted.
 *
 * @param id {@code review:number}
 * @param number counts the review's proposals from 1
 * @param kind {@code add}, {@code change}, {@code target}, {@code retire}, {@code merge} or {@code split}
 * @param proposed the KPI's definition as it would be, without figures and versions; null where it stays as it is, or
 *     goes
 * @param figure the target that would be set
 * @param inFavourOf the KPIs it would be merged or split into
 * @param kpiRevision the revision of the KPI it was made of; 0 for one that is not there
 * @param standing {@code open}, {@code withdrawn}, {@code accepted}, {@code rejected} or {@code deferred}
 */
public record ProposalState(
        String id,
        String review,
        int number,
        String kind,
        String kpi,
        @Nullable KpiState proposed,
        KpiState.@Nullable Target figure,
        List<String> inFavourOf,
        LocalDate effectiveFrom,
        String why,
        long kpiRevision,
        String standing)
        implements State {}
