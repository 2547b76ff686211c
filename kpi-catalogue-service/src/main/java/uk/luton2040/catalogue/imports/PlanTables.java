package uk.luton2040.catalogue.imports;

import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.catalogue.plan.Outcome;
import uk.luton2040.catalogue.plan.Plan;
import uk.luton2040.catalogue.plan.Priority;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code plans}, {@code priorities} and {@code outcomes}. */
final class PlanTables {
    private PlanTables() {}

    record Plans() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the plan.").required(),
                Column.text("title", "The plan's title.").required(),
                Column.text("kind", "What kind of plan it is, such as vision or corporate plan.")
                        .required(),
                Column.of("from", "The first year it covers.", Datatype.WHOLE_NUMBER),
                Column.of("to", "The last year it covers.", Datatype.WHOLE_NUMBER),
                Column.text("follows", "The plan it carries out.").refersTo("plans", "code"));

        @Override
        public String name() {
            return "plans";
        }

        @Override
        public String about() {
            return "Visions and corporate plans, side by side.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            draft.edit(draft.plans(), row.required("code"), Plan::new)
                    .describe(
                            row.required("title"),
                            row.required("kind"),
                            row.integer("from"),
                            row.integer("to"),
                            row.text("follows"));
        }

        @Override
        public void check(Row row, Draft draft) {
            row.known("follows", draft.plans()::containsKey);
            Draft.refuseCircle("follows", row.required("code"), code -> {
                Plan plan = draft.plans().get(code);
                return plan == null ? null : plan.state().follows();
            });
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.plans().values().stream()
                    .map(Plan::state)
                    .map(plan -> Row.of(
                            COLUMNS, plan.code(), plan.title(), plan.kind(), plan.from(), plan.to(), plan.follows()));
        }
    }

    record Priorities() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the priority; no two plans share one.")
                        .required(),
                Column.text("short_title", "What it is called in lists.").required(),
                Column.text("title", "What it is called in full.").required(),
                Column.text("kind", "What kind it is, such as mission, priority or organisational.")
                        .required(),
                Column.of(
                        "sort_order",
                        "Its place among the priorities, from 0; the row's when empty.",
                        Datatype.WHOLE_NUMBER),
                Column.text(
                                "plan",
                                "The plan it belongs to; the import's ?plan= where the column is left out or empty.")
                        .refersTo("plans", "code")
                        .optional());

        @Override
        public String name() {
            return "priorities";
        }

        @Override
        public String about() {
            return "The priorities of the plans.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            String named = row.text("plan");
            String plan = named != null
                    ? named
                    : draft.defaultPlan()
                            .orElseThrow(() -> new RowRefused(
                                    "plan",
                                    "no-plan",
                                    "Say which plan the priority belongs to, here or for all with ?plan=."));
            if (!draft.plans().containsKey(plan)) {
                throw new RowRefused("plan", "unknown", "There is no plan '%s'.".formatted(plan));
            }
            String code = row.required("code");
            draft.refuseTaken(code, plan);
            Integer order = row.integer("sort_order");
            draft.edit(draft.plans(), plan, Plan::new)
                    .put(new Priority(
                            code,
                            row.required("short_title"),
                            row.required("title"),
                            row.required("kind"),
                            order == null ? row.index() : order));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.plans().values().stream()
                    .flatMap(plan -> plan.state().priorities().stream()
                            .map(priority -> Row.of(
                                    COLUMNS,
                                    priority.code(),
                                    priority.shortTitle(),
                                    priority.title(),
                                    priority.kind(),
                                    priority.sortOrder(),
                                    plan.id())));
        }
    }

    record Outcomes() implements Table<Draft> {
        private static final List<Column> COLUMNS = List.of(
                Column.text("code", "By which others name the outcome; no two plans share one.")
                        .required(),
                Column.text("priority", "The priority it belongs to.")
                        .required()
                        .refersTo("priorities", "code"),
                Column.text("title", "What is to be so in the end.").required());

        @Override
        public String name() {
            return "outcomes";
        }

        @Override
        public String about() {
            return "The target outcomes of the priorities.";
        }

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            String priority = row.required("priority");
            Plan plan = draft.plans().values().stream()
                    .filter(candidate -> candidate.hasPriority(priority))
                    .findFirst()
                    .orElseThrow(() ->
                            new RowRefused("priority", "unknown", "There is no priority '%s'.".formatted(priority)));
            String code = row.required("code");
            draft.refuseTaken(code, plan.id());
            draft.changes().touch(plan).put(new Outcome(code, priority, row.required("title")));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.plans().values().stream()
                    .flatMap(plan -> plan.state().outcomes().stream())
                    .map(outcome -> Row.of(COLUMNS, outcome.code(), outcome.priority(), outcome.title()));
        }
    }
}
