package uk.luton2040.delivery.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.delivery.plan.NewTemplate;
import uk.luton2040.delivery.plan.PlanTemplate;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.Datatype;
import uk.luton2040.kit.tables.Row;
import uk.luton2040.kit.tables.Table;

/** {@code plan-templates}: one row a section, in the order of the template. */
record PlanTemplateTable() implements Table<Draft> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("template", "By which plans name the template.").required(),
            Column.word("kind", "What kind of plan it is for.", DeliveryPlanTable.KINDS)
                    .required(),
            Column.text("title", "What it is called.").required(),
            Column.text("section", "The section's code.").required(),
            Column.text("heading", "The section's heading.").required(),
            Column.text("guidance", "What belongs there."),
            Column.of("required", "Whether a plan without it is not complete.", Datatype.YES_NO));

    @Override
    public String name() {
        return "plan-templates";
    }

    @Override
    public String about() {
        return "The sections that plans of a kind are written in. Sections that a file does not name stay.";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("template", "section");
    }

    @Override
    public void apply(Row row, Draft draft) {
        draft.requireOfficer("template");
        String code = Cells.code(row, "template");
        var section = new PlanTemplateState.Section(
                Cells.code(row, "section"), row.required("heading"), row.text("guidance"), row.yes("required"));
        boolean isNew = !draft.all(PlanTemplate.class).containsKey(code);
        PlanTemplate template = draft.edit(PlanTemplate.class, code, PlanTemplate::new);
        Map<String, PlanTemplateState.Section> sections = new LinkedHashMap<>();
        if (!isNew) {
            template.state().sections().forEach(present -> sections.put(present.code(), present));
        }
        sections.put(section.code(), section);
        NewTemplate whole = draft.valid(
                new NewTemplate(
                        row.required("kind"),
                        row.required("title"),
                        sections.values().stream().map(NewTemplate.Section::of).toList()),
                this);
        template.describe(whole.kind(), whole.title(), List.copyOf(sections.values()));
    }

    @Override
    public Stream<Row> rows(Draft draft) {
        return draft.all(PlanTemplate.class).values().stream()
                .map(PlanTemplate::state)
                .flatMap(template -> template.sections().stream()
                        .map(section -> Row.of(
                                COLUMNS,
                                template.code(),
                                template.kind(),
                                template.title(),
                                section.code(),
                                section.heading(),
                                section.guidance(),
                                section.required())));
    }
}
