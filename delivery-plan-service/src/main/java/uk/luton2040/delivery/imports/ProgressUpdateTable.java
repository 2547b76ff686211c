package uk.luton2040.delivery.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProgressUpdateState;
import uk.luton2040.delivery.project.DateWords;
import uk.luton2040.delivery.project.Milestone;
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
        int number = Objects.requireNonNull(row.integer("number"));
        UpdateContent content = draft.valid(content(row), this);
        ProgressUpdate known = draft.all(ProgressUpdate.class).get(ProgressUpdate.idOf(project.id(), number));
        if (known != null) {
            requireSame(known, content);
            return;
        }
        requirePlace(project, number, content, draft);
        Instant at = Objects.requireNonNullElse(
                Cells.happened(row, "published_at", draft), draft.by().at());
        draft.edit(
                        ProgressUpdate.class,
                        ProgressUpdate.idOf(project.id(), number),
                        (id, count) -> new ProgressUpdate(project.id(), number))
                .record(content, row.date("due"), draft.who(row, "published_by"), at);
        boolean isNewest = project.isNewest(content.period());
        project.reported(content.period(), at);
        if (isNewest) {
            ProjectRows.describe(project, Reporting.on(project.template(), content), this, draft);
            project.stand(row.required("own_status"), project.inProgressSince());
        }
    }

    private static void requireSame(ProgressUpdate known, UpdateContent content) {
        if (!known.isPublished() || !known.written().equals(content)) {
            throw new RowRefused(
                    "number",
                    "never-changed",
                    "There is an update %d already that says otherwise or is a draft: correct it by another."
                            .formatted(known.number()));
        }
    }

    /** Of a project that reports here, on milestones that it has, and once for a period or in another's place. */
    private static void requirePlace(Project project, int number, UpdateContent content, Draft draft) {
        if (number < 1) {
            throw new RowRefused("number", "out-of-range", "Updates are counted from 1.");
        }
        if (project.isReportedElsewhere()) {
            throw new RowRefused("project", "reported-elsewhere", "It has reports of its own.");
        }
        boolean isReported =
                project.reports().stream().anyMatch(report -> report.period().equals(content.period()));
        ProgressUpdate corrected =
                draft.all(ProgressUpdate.class).get(ProgressUpdate.idOf(project.id(), content.corrects()));
        boolean isInItsPlace = corrected != null
                && corrected.isPublished()
                && corrected.number() < number
                && corrected.written().period().equals(content.period());
        if (content.corrects() == null ? isReported : !isInItsPlace) {
            throw new RowRefused(
                    "corrects",
                    "published",
                    "A period is reported once; another update names the earlier one that it corrects.");
        }
        if (content.corrects() != null && content.why() == null) {
            throw new RowRefused("why", "missing", "Say why the published update is corrected.");
        }
        Set<String> milestones =
                project.milestones().stream().map(Milestone::code).collect(Collectors.toSet());
        content.milestones().stream()
                .map(UpdateContent.Forecast::code)
                .filter(code -> !milestones.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new RowRefused("milestones", "unknown", "The project has no milestone '%s'.".formatted(code));
                });
    }

    private static UpdateContent content(Row row) {
        return new UpdateContent(
                Cells.period(row, "period"),
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
