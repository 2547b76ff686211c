package uk.luton2040.delivery.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.delivery.project.DateWords;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.update.ProgressUpdate;
import uk.luton2040.delivery.update.Reporting;
import uk.luton2040.delivery.update.UpdateContent;
import uk.luton2040.kit.sql.JsonColumn;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.measures.period.Period;

/** {@code progress-updates}: published updates, one after the other; none is ever changed. */
record ProgressUpdateTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("project", "The project.").required().refersTo("projects", "code"),
            Column.of("number", "Counts the project's updates from 1.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.text("period", "The reporting period.").required(),
            Column.of("corrects", "The number of the update in whose place it stands.", Datatype.WHOLE_NUMBER),
            Column.text("why", "Why that one was corrected."),
            Column.word("own_status", "How the lead says it stands.", List.of("green", "amber", "red", "grey", "blue"))
                    .required(),
            Column.text("highlights", "Highlights and successes.").required(),
            Column.text("challenges", "Challenges."),
            Column.text("next_steps", "What comes next.").required(),
            Column.text("forecast_end", "When the project is expected to be done."),
            Column.of(
                    "milestones",
                    "Of milestones by their codes: {\"code\": {\"forecast\": \"…\", \"actual\": \"…\"}}.",
                    Datatype.JSON),
            Column.of("due", "By when it was owed.", Datatype.DATE),
            Column.text("published_by", "Who published it; the importer when empty."),
            Column.of("published_at", "When it was published; now when empty.", Datatype.INSTANT),
            Column.of("illustrative", "It is illustrative data.", Datatype.YES_NO));

    private record Said(
            @Nullable DateWords forecast, @Nullable LocalDate actual) {}

    @Override
    public String name() {
        return "progress-updates";
    }

    @Override
    public String about() {
        return "What was published of the projects' progress, period by period.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("project", "number");
    }

    @Override
    public Nature nature() {
        return Nature.LOG;
    }

    @Override
    public void apply(Row row, Draft draft) {
        Project project = draft.require(Project.class, row, "project");
        ProjectRows.requireOwn(project, "project", draft);
        int number = Objects.requireNonNullElse(row.integer("number"), 0);
        if (draft.all(ProgressUpdate.class).containsKey(project.id() + ":" + number)) {
            return;
        }
        UpdateContent content = draft.valid(content(row), this);
        String by = row.text("published_by");
        Instant at = Objects.requireNonNullElse(
                row.instant("published_at"), draft.by().at());
        draft.edit(
                        ProgressUpdate.class,
                        project.id() + ":" + number,
                        (id, count) -> new ProgressUpdate(project.id(), number))
                .record(content, row.date("due"), by == null ? draft.by().who() : by, at);
        boolean isNewest = project.isNewest(content.period());
        project.reported(content.period(), at);
        if (isNewest) {
            ProjectRows.describe(project, Reporting.on(project.template(), content), COLUMNS, draft);
            project.stand(row.required("own_status"), project.inProgressSince());
        }
    }

    private static UpdateContent content(Row row) {
        try {
            Period.parse(row.required("period"));
        } catch (IllegalArgumentException e) {
            throw new RowRefused("period", "not-a-period", String.valueOf(e.getMessage()));
        }
        return new UpdateContent(
                row.required("period"),
                row.integer("corrects"),
                row.text("why"),
                row.required("own_status"),
                row.required("highlights"),
                row.text("challenges"),
                row.required("next_steps"),
                DateWords.ofCell(row.text("forecast_end")),
                milestones(row.text("milestones")),
                row.yes("illustrative"));
    }

    private static List<UpdateContent.Forecast> milestones(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JsonColumn.MAPPER.readValue(json, new TypeReference<Map<String, Said>>() {}).entrySet().stream()
                    .map(said -> new UpdateContent.Forecast(
                            said.getKey(),
                            said.getValue().forecast(),
                            said.getValue().actual()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new RowRefused("milestones", "not-json", "It is no object of milestones.");
        }
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(ProgressUpdate.class).values().stream()
                .filter(update -> update.state().publishedAt() != null)
                .map(ProgressUpdateTable::row);
    }

    private static Row row(ProgressUpdate update) {
        ProgressUpdateState state = update.state();
        UpdateContent content = update.written();
        Map<String, Said> milestones = new LinkedHashMap<>();
        content.milestones().forEach(said -> milestones.put(said.code(), new Said(said.forecast(), said.actual())));
        return Row.of(
                COLUMNS,
                state.project(),
                state.number(),
                state.period(),
                state.corrects(),
                content.why(),
                state.ownStatus(),
                state.highlights(),
                state.challenges(),
                state.nextSteps(),
                ProjectDetailTable.words(state.forecastEnd()),
                milestones.isEmpty() ? null : JsonColumn.write(milestones),
                state.due(),
                state.publishedBy(),
                state.publishedAt(),
                state.illustrative());
    }
}
