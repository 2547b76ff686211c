package uk.luton2040.delivery.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.delivery.plan.Edition;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.PlanCheck;
import uk.luton2040.delivery.plan.PlanContent;
import uk.luton2040.delivery.plan.PlanTree;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.sql.JsonColumn;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.RowRefused;
import uk.luton2040.kit.tables.Table;

/** {@code delivery-plans}: one row an edition, oldest first. Codes of the catalogue are kept as given: it may arrive later. */
record DeliveryPlanTable() implements Table<Draft> {
    static final List<String> KINDS = List.of("delivery", "service", "team");

    private static final List<Column> COLUMNS = List.of(
            Column.text("code", "By which others name the plan.").required(),
            Column.text("edition", "The year for which it was written so, as a period code; empty for a plan without."),
            Column.word("kind", "What kind of plan it is.", KINDS).required(),
            Column.text("title", "What it is called.").required(),
            Column.text("parent", "The delivery or service plan it follows from.")
                    .refersTo("delivery-plans", "code"),
            Column.text("catalogue_plan", "The vision or corporate plan it follows from."),
            Column.text("from", "The first of the years it covers, as a period code."),
            Column.text("to", "The last of them."),
            Column.text("span", "The time it covers in the paper's own words, where those are no years."),
            Column.text("owner", "Whose it is: a user name or a client's id."),
            Column.text("owner_name", "The owner as people read it."),
            Column.word("reporting", "How often an update is owed.", List.of("quarterly", "six-monthly")),
            Column.text("template", "By whose sections it is written.").refersTo("plan-templates", "template"),
            Column.of("sections", "What it says under each section, by the section's code.", Datatype.JSON),
            Column.text("promises", "What it promises to deliver.").list(),
            Column.text("priorities", "The priorities it works towards as a whole.")
                    .list(),
            Column.text("outcomes", "The outcomes it works towards.").list(),
            Column.text("kpis", "The KPIs it is to move.").list(),
            Column.text("projects", "The projects it delivers by.").list(),
            Column.text("source", "Where it is printed."),
            Column.of("retired", "Whether nobody works to it any more.", Datatype.YES_NO),
            Column.of(
                    "illustrative",
                    "Whether it is illustrative data, invented and agreed by nobody.",
                    Datatype.YES_NO));

    @Override
    public String name() {
        return "delivery-plans";
    }

    @Override
    public String about() {
        return "Delivery, service and team plans, a row for each year they were written for.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("code", "edition");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("code");
        String code = Cells.code(row, "code");
        PlanContent wanted = draft.valid(content(row), this);
        Plan present = draft.all(Plan.class).get(code);
        String year = year(row, present, wanted);
        boolean isClosed = present != null
                && year != null
                && (!year.equals(present.edition()) || present.isRetired())
                && present.edition(year).isPresent();
        if (present != null && (isClosed || present.isRetired())) {
            requireSame(present, year, wanted);
            return;
        }
        Plan plan = draft.edit(Plan.class, code, Plan::new);
        Cells.taking(this, "edition", Map.of("year", "edition"), () -> {
            if (present == null) {
                plan.begin(year, wanted);
            } else if (Objects.equals(year, plan.edition())) {
                plan.describe(wanted);
            } else {
                plan.refresh(String.valueOf(year), wanted);
            }
            if (row.yes("retired")) {
                plan.retire();
            }
        });
    }

    /** A row that names no year is about the edition in force, or begins with the plan's first year. */
    private static @Nullable String year(Row row, @Nullable Plan present, PlanContent wanted) {
        String year = row.text("edition");
        if (year != null && PlanCheck.yearOf(year).isEmpty()) {
            throw new RowRefused("edition", "not-a-year", "'%s' is no year, such as FY2021.".formatted(year));
        }
        return year != null ? year : present == null ? wanted.from() : present.edition();
    }

    private static void requireSame(Plan plan, @Nullable String year, PlanContent wanted) {
        PlanContent kept = year == null ? plan.written() : plan.edition(year).orElse(null);
        if (!wanted.equals(kept)) {
            throw new RowRefused(
                    "edition", "closed", "'%s' for %s is closed and said otherwise.".formatted(plan.id(), year));
        }
    }

    private static PlanContent content(Row row) {
        String owner = row.text("owner");
        return new PlanContent(
                row.required("kind"),
                row.required("title"),
                row.text("parent"),
                row.text("catalogue_plan"),
                row.text("from"),
                row.text("to"),
                row.text("span"),
                owner == null ? null : new Person(owner, row.required("owner_name")),
                row.text("reporting"),
                row.text("template"),
                sections(row),
                row.list("promises"),
                row.list("priorities"),
                row.list("outcomes"),
                row.list("kpis"),
                row.list("projects"),
                row.text("source"),
                row.yes("illustrative"));
    }

    private static List<PlanContent.Section> sections(Row row) {
        String cell = row.text("sections");
        if (cell == null) {
            return List.of();
        }
        try {
            Map<String, String> texts = JsonColumn.MAPPER
                    .readerFor(new TypeReference<LinkedHashMap<String, String>>() {})
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(cell);
            return texts.entrySet().stream()
                    .map(text -> new PlanContent.Section(text.getKey(), text.getValue()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new RowRefused("sections", "not-sections", "Write it as {\"section\": \"text\"}.");
        }
    }

    @Override
    public void check(Row row, Draft draft) {
        String code = row.required("code");
        Plan plan = draft.all(Plan.class).get(code);
        if (plan == null || !Objects.equals(plan.edition(), year(row, plan, plan.written()))) {
            return;
        }
        List<Problem.Error> errors = PlanCheck.errors(
                code,
                plan.written(),
                PlanTree.ofPlans(List.copyOf(draft.all(Plan.class).values())));
        Cells.refuse(errors, this);
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(Plan.class).values().stream().flatMap(plan -> {
            List<Row> rows = new ArrayList<>();
            for (Edition old : plan.earlier()) {
                rows.add(row(plan.id(), old.year(), old.content(), false));
            }
            rows.add(row(plan.id(), plan.edition(), plan.written(), plan.isRetired()));
            return rows.stream();
        });
    }

    private static Row row(String code, @Nullable String edition, PlanContent content, boolean retired) {
        return Row.of(
                COLUMNS,
                code,
                edition,
                content.kind(),
                content.title(),
                content.parent(),
                content.cataloguePlan(),
                content.from(),
                content.to(),
                content.span(),
                content.owner() == null ? null : content.owner().subject(),
                content.owner() == null ? null : content.owner().name(),
                content.reporting(),
                content.template(),
                content.sections().isEmpty()
                        ? null
                        : JsonColumn.write(content.sections().stream()
                                .collect(Collectors.toMap(
                                        PlanContent.Section::code,
                                        PlanContent.Section::text,
                                        (first, second) -> first,
                                        LinkedHashMap::new))),
                content.promises(),
                content.priorities(),
                content.outcomes(),
                content.kpis(),
                content.projects(),
                content.source(),
                retired,
                content.illustrative());
    }
}
