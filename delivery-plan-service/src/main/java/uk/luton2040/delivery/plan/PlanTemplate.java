package uk.luton2040.delivery.plan;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.luton2040.contracts.PlanTemplateState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.Problem;

/** The sections that plans of a kind are written in. */
@Entity
public class PlanTemplate extends Aggregate<PlanTemplateState> {
    @Id
    private String code;

    private String kind;
    private String title;

    @Convert(converter = PlanJson.OfSections.class)
    private List<PlanTemplateState.Section> sections;

    @SuppressWarnings("UnusedVariable") // the order of lists
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected PlanTemplate() {}

    @SuppressWarnings("NullAway.Init")
    public PlanTemplate(String code, int position) {
        this.code = code;
        this.position = position;
    }

    public void describe(String newKind, String newTitle, List<PlanTemplateState.Section> newSections) {
        kind = newKind;
        title = newTitle;
        sections = List.copyOf(newSections);
    }

    /** What stands in the way of a plan being written by it. */
    List<Problem.Error> errors(PlanContent plan) {
        List<Problem.Error> errors = new ArrayList<>();
        if (!kind.equals(plan.kind())) {
            errors.add(new Problem.Error(
                    "/template", "wrong-kind", "The template '%s' is one of %s plans.".formatted(code, kind)));
        }
        Set<String> known =
                sections.stream().map(PlanTemplateState.Section::code).collect(Collectors.toSet());
        for (int i = 0; i < plan.sections().size(); i++) {
            String section = plan.sections().get(i).code();
            if (!known.contains(section)) {
                errors.add(new Problem.Error(
                        "/sections/%d/code".formatted(i),
                        "unknown",
                        "The template '%s' has no section '%s'.".formatted(code, section)));
            }
        }
        return errors;
    }

    /** The headings it requires that the plan has not written. */
    List<String> missing(PlanContent plan) {
        Set<String> written = plan.sections().stream()
                .filter(section -> !section.text().isBlank())
                .map(PlanContent.Section::code)
                .collect(Collectors.toSet());
        return sections.stream()
                .filter(section -> section.required() && !written.contains(section.code()))
                .map(PlanTemplateState.Section::heading)
                .toList();
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public PlanTemplateState state() {
        return new PlanTemplateState(code, kind, title, sections);
    }
}
