package uk.luton2040.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.BoardState;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.contracts.MeetingState;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.contracts.PlanState;
import uk.luton2040.contracts.State;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.testkit.Publisher;

/** What the catalogue and the measurement service would tell this one, over the real Kafka. */
public final class TheOthers {
    private static final String ONE_AFTER_THE_OTHER = "one-partition";

    private TheOthers() {}

    /** Tells of a state; all of one kind are read in the order in which they were told. */
    public static void tell(long revision, State state) {
        Event<?> event = Event.of(id(state), revision, new Change("told", "catalogue-office", Instant.EPOCH), state)
                .in(1);
        String topic = ConfigProvider.getConfig().getValue("luton2040.topic-prefix", String.class)
                + event.type().wireName();
        byte[] json = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        Publisher.send(topic, ONE_AFTER_THE_OTHER, EventType.of(state).wireName(), json);
    }

    private static String id(State state) {
        return switch (state) {
            case PlanState plan -> plan.code();
            case KpiState kpi -> kpi.code();
            case BoardState board -> board.code();
            case MeetingState meeting -> meeting.code();
            case PeriodState period -> period.code();
            default -> throw new IllegalArgumentException("nobody tells of " + state);
        };
    }

    /** A vision of one priority with these outcomes. */
    public static PlanState aPlan(String code, String priority, String... outcomes) {
        return new PlanState(
                code,
                "Plan " + code,
                "vision",
                2020,
                2040,
                null,
                List.of(new PlanState.Priority(priority, priority, "Priority " + priority, "priority", 0)),
                Stream.of(outcomes)
                        .map(outcome -> new PlanState.Outcome(outcome, priority, "Outcome " + outcome))
                        .toList());
    }

    public static KpiState aKpi(String code, String lifeCycle, @Nullable String priority, @Nullable String outcome) {
        return aKpi(code, lifeCycle, priority, outcome, null, "KPI " + code);
    }

    static KpiState aKpi(
            String code,
            String lifeCycle,
            @Nullable String priority,
            @Nullable String outcome,
            @Nullable String group,
            String title) {
        return new KpiState(
                code,
                lifeCycle,
                priority,
                outcome,
                group,
                title,
                "percentage",
                "%",
                1,
                "higher",
                null,
                "quarterly",
                "financial",
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** A board that leads these priorities. */
    public static BoardState aBoard(String code, String... priorities) {
        return new BoardState(
                code,
                "Board " + code,
                "board",
                null,
                null,
                null,
                List.of(),
                List.of(),
                Stream.of(priorities)
                        .map(priority -> new BoardState.Sight(priority, null, "lead"))
                        .toList(),
                List.of());
    }

    public static MeetingState aMeeting(String code, String board, LocalDate date) {
        return new MeetingState(
                code,
                board,
                date,
                null,
                date.minusDays(28),
                date.minusDays(26),
                date.minusDays(14),
                date.minusDays(8),
                List.of(),
                "planned",
                null);
    }

    public static PeriodState aPeriod(String code, LocalDate due) {
        return new PeriodState(code, due, "performance-office", Instant.parse("2021-10-01T09:00:00Z"));
    }
}
