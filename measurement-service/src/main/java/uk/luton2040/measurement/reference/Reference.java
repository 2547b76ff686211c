package uk.luton2040.measurement.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.luton2040.measurement.approval.ApprovalRule;
import uk.luton2040.measurement.knownkpi.KnownKpi;
import uk.luton2040.measurement.rule.BetweenKpis;
import uk.luton2040.measurement.rule.Settings;
import uk.luton2040.measures.period.Period;
import uk.luton2040.measures.returns.DueRule;

/**
 * What the catalogue, the opened periods and the approval policies say at one moment.
 *
 * @param version of the database's tables; a higher one has newer
 * @param opened oldest first
 * @param approvals by KPI
 * @param checks which of the built-in checks are on
 * @param rules between KPIs
 * @param dueRules by KPI: which values their publishers have not released yet
 */
public record Reference(
        long version,
        Map<String, KnownKpi> kpis,
        List<Period> opened,
        Map<String, ApprovalRule> approvals,
        Settings checks,
        List<BetweenKpis> rules,
        Map<String, DueRule> dueRules) {

    public ApprovalRule approval(String kpi) {
        return Objects.requireNonNull(approvals.get(kpi));
    }
}
