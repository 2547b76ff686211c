package uk.luton2040.catalogue.imports;

import java.util.List;
import java.util.stream.Stream;
import uk.luton2040.catalogue.plan.Outcome;
import uk.luton2040.catalogue.plan.Plan;
import uk.luton2040.catalogue.plan.Priority;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code plans}, {@code priorities} and {@code outcomes}. */
final class PlanTables {
    private PlanTables() {}

    record Plans() implements Table<Draft> {
        @Override
        public String name() {
            return "plans";
        }

        @Override
        public List<String> columns() {
            return List.of("code", "title", "kind", "from", "to", "follows");
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
                            row.known("follows", draft.plans()::containsKey));
        }

        @Override
        public Stream<Row> rows(Draft draft) {
            return draft.plans().values().stream()
                    .map(Plan::state)
                    .map(plan -> Row.of(
                            columns(), plan.code(), plan.title(), plan.kind(), plan.from(), plan.to(), plan.follows()));
        }
    }

    record Priorities() implements Table<Draft> {
        @Override
        public String name() {
            return "priorities";
        }

        @Override
        public List<String> columns() {
            return List.of("code", "short_title", "title", "kind", "sort_order");
        }

        @Override
        public List<String> key() {
            return List.of("code");
        }

        @Override
        public void apply(Row row, Draft draft) {
            String plan = draft.defaultPlan()
                    .orElseThrow(() ->
                            new RowRefused("code", "no-plan", "Say which plan the priorities belong to, with ?plan=."));
            if (!draft.plans().containsKey(plan)) {
                throw new RowRefused("code", "unknown", "There is no plan '%s'.".formatted(plan));
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
                    .flatMap(plan -> plan.state().priorities().stream())
                    .map(priority -> Row.of(
                            columns(),
                            priority.code(),
                            priority.shortTitle(),
                            priority.title(),
                            priority.kind(),
                            priority.sortOrder()));
        }
    }

    record Outcomes() implements Table<Draft> {
        @Override
        public String name() {
            return "outcomes";
        }

        @Override
        public List<String> columns() {
            return List.of("code", "priority", "title");
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
                    .map(outcome -> Row.of(columns(), outcome.code(), outcome.priority(), outcome.title()));
        }
    }
}
