package uk.luton2040.delivery.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.PlanUpdateState;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.planupdate.NewCorrection;
import uk.luton2040.delivery.planupdate.NewUpdate;
import uk.luton2040.delivery.planupdate.PlanUpdate;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code plan-updates}: what directors said of plans, with corrections. A published one is never changed. */
record PlanUpdateTable() implements Table<Draft> {
    private static final String PUBLISHED = "published";

    private static final List<Column> COLUMNS = List.of(
            Column.text("plan", "The plan it is about.").required().refersTo("delivery-plans", "code"),
            Column.text("period", "The reporting period, by its code.").required(),
            Column.of("number", "From 1; a higher one corrects those before.", Datatype.WHOLE_NUMBER)
                    .required(),
            Column.of("due", "The last day on which it was in time.", Datatype.DATE)
                    .required(),
            Column.word("status", "Whether it is frozen.", List.of("draft", PUBLISHED))
                    .required(),
            Column.text("performance", "How the service did against its KPIs and promises."),
            Column.text("finance", "How it stands against its budget and savings."),
            Column.text("transformation", "What has been changed in how it works."),
            Column.text("reason", "Why it corrects the one before."),
            Column.text("author", "Who wrote it last.").required(),
            Column.text("published_by", "Who published it."),
            Column.of("published_at", "When.", Datatype.INSTANT),
            Column.of(
                    "illustrative",
                    "Whether it is illustrative data, invented and agreed by nobody.",
                    Datatype.YES_NO));

    @Override
    public String name() {
        return "plan-updates";
    }

    @Override
    public String about() {
        return "What directors said of their plans for a period, with corrections.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("plan", "period", "number");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("plan");
        String plan = row.required("plan");
        if (!draft.all(Plan.class).containsKey(plan)) {
            throw new RowRefused("plan", "unknown", "There is no plan '%s'.".formatted(plan));
        }
        PlanUpdateState told = state(row, draft);
        requirePlace(told, draft);
        draft.valid(
                new NewUpdate(told.performance(), told.finance(), told.transformation(), told.illustrative()), this);
        if (told.reason() != null) {
            draft.valid(new NewCorrection(told.reason()), this, Map.of("why", "reason"));
        }
        if (told.status().equals(PUBLISHED)) {
            row.required("published_by");
            row.required("published_at");
        }
        String id = PlanUpdate.idOf(plan, told.period(), told.number());
        PlanUpdate update = draft.edit(
                PlanUpdate.class,
                id,
                (missing, count) -> new PlanUpdate(plan, told.period(), told.number(), told.due()));
        Cells.taking(this, "status", Map.of(), () -> update.take(told));
    }

    /** A correction is of one that was published. */
    private static void requirePlace(PlanUpdateState told, Draft draft) {
        PlanUpdate before =
                draft.all(PlanUpdate.class).get(PlanUpdate.idOf(told.plan(), told.period(), told.number() - 1));
        if (told.number() < 1 || told.number() > 1 && (before == null || !before.isPublished())) {
            throw new RowRefused(
                    "number",
                    "gap",
                    "The first of a period is number 1, and another corrects the published one before.");
        }
        if (told.number() > 1 && told.reason() == null) {
            throw new RowRefused("reason", "missing", "Say why it corrects the one before.");
        }
    }

    private static PlanUpdateState state(Row row, Draft draft) {
        return new PlanUpdateState(
                row.required("plan"),
                Cells.period(row, "period"),
                Objects.requireNonNull(row.integer("number")),
                Objects.requireNonNull(row.date("due")),
                row.required("status"),
                row.text("performance"),
                row.text("finance"),
                row.text("transformation"),
                row.text("reason"),
                Cells.who(row, "author"),
                row.text("published_by") == null ? null : Cells.who(row, "published_by"),
                Cells.happened(row, "published_at", draft),
                row.yes("illustrative"));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(PlanUpdate.class).values().stream()
                .filter(update -> draft.writesAll() || update.isPublished())
                .map(PlanUpdate::written)
                .map(update -> Row.of(
                        COLUMNS,
                        update.plan(),
                        update.period(),
                        update.number(),
                        update.due(),
                        update.status(),
                        update.performance(),
                        update.finance(),
                        update.transformation(),
                        update.reason(),
                        update.author(),
                        update.publishedBy(),
                        update.publishedAt(),
                        update.illustrative()));
    }
}
