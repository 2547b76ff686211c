package uk.luton2040.reporting.projection;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import uk.luton2040.contracts.ActionState;
import uk.luton2040.contracts.BoardRequestState;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.BreakState;
import uk.luton2040.contracts.ChartDecisionState;
import uk.luton2040.contracts.ClosingRuleState;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.DeliveryPlanState;
import uk.luton2040.contracts.ImpactState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.contracts.OrganisationState;
import uk.luton2040.contracts.OutsideReviewState;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.contracts.PlanUpdateState;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.contracts.RecommendationState;
import uk.luton2040.contracts.ReturnDecisionState;
import uk.luton2040.contracts.ReviewState;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.contracts.ScorecardState;
import uk.luton2040.contracts.SelfAssessmentState;
import uk.luton2040.contracts.State;
import uk.luton2040.contracts.UpdateRuleState;
import uk.luton2040.reporting.journal.Facts;

/**
 * What has to be made again after some facts.
 *
 * @param kpis those whose lines may have changed
 * @param isEveryScorecard what stands around the lines may have changed anywhere
 * @param isEverything any line may have changed, or belong elsewhere
 */
record Touched(Set<String> kpis, boolean isEveryScorecard, boolean isEverything) {

    static Touched by(Collection<State> facts) {
        Set<String> kpis = new HashSet<>();
        boolean everyScorecard = false;
        boolean everything = false;
        for (State fact : facts) {
            switch (fact) {
                case MeasurementState measurement -> kpis.add(measurement.kpi());
                case BreakState aBreak -> kpis.add(aBreak.kpi());
                case ChartDecisionState decision -> kpis.add(decision.kpi());
                case KpiState kpi -> kpis.add(kpi.code());
                case PlanState plan -> everyScorecard = true;
                case ReturnDecisionState decision -> kpis.add(decision.kpi());
                case ProjectState project -> everyScorecard = true;
                case RiskMatrixState matrix -> {}
                case RiskRegisterState register -> everyScorecard = true;
                case RiskState risk -> everyScorecard = true;
                case OrganisationState organisation -> everything = true;
                case BoardState board -> everything = true;
                case ScorecardState scorecard -> everything = true;
                case MeetingState meeting -> {}
                case PeriodState period -> everything = true;
                case CompletionState completion -> {}
                case ProgressUpdateState update -> everyScorecard = true;
                case UpdateRuleState rule -> {}
                case PlanTemplateState template -> {}
                case DeliveryPlanState plan -> {}
                case PlanUpdateState update -> {}
                case SelfAssessmentState assessment -> {}
                case ReviewState review -> {}
                case ProposalState proposal -> {}
                case ImpactState impact -> {}
                case ActionState action -> action.onKpi().ifPresent(kpis::add);
                case BoardRequestState request -> {}
                case OutsideReviewState outside -> {}
                case RecommendationState recommendation -> {}
                case ClosingRuleState rule -> {}
            }
        }
        return new Touched(kpis, everyScorecard, everything);
    }

    /** And what is calculated from the KPIs. */
    Touched following(Facts known) {
        return new Touched(known.withCalculated(kpis), isEveryScorecard, isEverything);
    }
}
