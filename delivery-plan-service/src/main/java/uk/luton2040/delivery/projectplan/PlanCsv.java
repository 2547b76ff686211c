package uk.luton2040.delivery.projectplan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Csv;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.Row;

/** The overarching project plan as a table: a row for each project of each group. */
record PlanCsv() implements Layout {
    private static final List<Column> COLUMNS = List.of(
            Column.text("group", "The priority, board or lead it is listed under."),
            Column.text("project", "Its code."),
            Column.text("title", "What it is called."),
            Column.text("priority", "The priority it works towards."),
            Column.text("outcome", "The outcome it works towards."),
            Column.text("lead", "Who leads it."),
            Column.text("stage", "How far it is."),
            Column.of("slippage_days", "Against the baseline's end.", Datatype.WHOLE_NUMBER),
            Column.of("slippage_since_first", "Against the end as it was agreed first.", Datatype.WHOLE_NUMBER),
            Column.text("computed_status", "What milestones and time say."),
            Column.text("own_status", "What its lead says."),
            Column.of("differs", "Whether the two contradict each other.", Datatype.YES_NO),
            Column.text("start", "When it starts."),
            Column.text("end", "By when it was agreed to be done."),
            Column.text("forecast_end", "When its lead expects it to be done."),
            Column.text("next_milestone", "What comes next."),
            Column.text("next_milestone_date", "By when."),
            Column.of("overdue_milestones", "How many have passed their baseline.", Datatype.WHOLE_NUMBER),
            Column.text("last_reported", "The newest period it was reported for."),
            Column.of("overdue_updates", "How many updates are overdue.", Datatype.WHOLE_NUMBER),
            Column.of("late_updates", "How many updates were late.", Datatype.WHOLE_NUMBER),
            Column.of("reported_elsewhere", "Whether it has reports of its own.", Datatype.YES_NO),
            Column.of("illustrative", "Whether it is illustrative data.", Datatype.YES_NO));

    @Override
    public String name() {
        return "project-plan";
    }

    @Override
    public String about() {
        return "The overarching project plan.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("group", "project");
    }

    void write(ProjectPlan plan, OutputStream out) throws IOException {
        Csv.write(this, rows(plan), out);
    }

    private static Stream<Row> rows(ProjectPlan plan) {
        return plan.groups().stream().flatMap(group -> group.projects().stream().map(line -> row(group.code(), line)));
    }

    private static Row row(String group, PlanLine line) {
        PlanLine.Next next = line.nextMilestone();
        return Row.of(
                COLUMNS,
                group,
                line.code(),
                line.title(),
                line.priority(),
                line.outcome(),
                line.lead() == null ? null : line.lead().name(),
                line.stage(),
                line.slippageDays(),
                line.slippageSinceFirst(),
                line.computedStatus(),
                line.ownStatus(),
                line.differs(),
                words(line.start()),
                words(line.end()),
                words(line.forecastEnd()),
                next == null ? null : next.title(),
                next == null ? null : next.date(),
                line.overdueMilestones(),
                line.lastReported(),
                line.overdueUpdates(),
                line.lateUpdates(),
                line.reportedElsewhere(),
                line.illustrative());
    }

    private static @Nullable String words(ProjectState.@Nullable Day day) {
        return day == null ? null : day.words();
    }
}
