package uk.luton2040.delivery.known;

import java.util.Optional;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.State;

/** What this service keeps of another's aggregate. */
public sealed interface Fact permits KnownPlan, KnownKpi, KnownBoard, KnownMeeting, KnownPeriod {
    String code();

    /** Empty for a kind of which nothing is needed here. */
    static Optional<Fact> of(State state) {
        return switch (state) {
            case PlanState plan -> Optional.of(KnownPlan.of(plan));
            case KpiState kpi -> Optional.of(KnownKpi.of(kpi));
            case BoardState board -> Optional.of(KnownBoard.of(board));
            case MeetingState meeting -> Optional.of(KnownMeeting.of(meeting));
            case PeriodState period -> Optional.of(KnownPeriod.of(period));
            default -> Optional.empty();
        };
    }
}
