package uk.luton2040.contracts;

/** The full public state of one aggregate. Sealed: a consumer's switch does not compile until a new kind is handled. */
public sealed interface State
        permits PlanState,
                OrganisationState,
                BoardState,
                ScorecardState,
                KpiState,
                MeetingState,
                PeriodState,
                MeasurementState,
                BreakState,
                ProjectState,
                RiskMatrixState,
                RiskRegisterState,
                RiskState,
                CompletionState,
                ProgressUpdateState,
                UpdateRuleState,
                ReviewState,
                ProposalState,
                ImpactState,
                ActionState,
                BoardRequestState,
                OutsideReviewState,
                RecommendationState,
                ClosingRuleState {}
