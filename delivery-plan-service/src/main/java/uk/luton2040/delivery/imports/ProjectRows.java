package uk.luton2040.delivery.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.luton2040.delivery.project.Dependencies;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.ProjectTemplate;
import uk.luton2040.delivery.project.TemplateCheck;
import uk.luton2040.kit.tables.Layout;
import uk.luton2040.kit.tables.RowRefused;

/** What the rows of all tables about projects have in common. */
final class ProjectRows {
    private ProjectRows() {}

    /**
     * Makes the project so.
     *
     * @param table a refusal that is about none of its columns points at the first
     * @throws RowRefused when it cannot be kept so, or is not the importer's to change
     */
    static void describe(Project project, ProjectTemplate next, Layout table, Draft draft) {
        describe(project, next, project.template(), table, draft);
    }

    /** @param before whose stage is no change; the next one's own, where it comes with its closure report */
    static void describe(Project project, ProjectTemplate next, ProjectTemplate before, Layout table, Draft draft) {
        requireOwn(project, table.key().getFirst(), draft);
        Dependencies known = project.dependsAsBefore(next) ? Dependencies.alone(next.dependsOn()) : dependencies(draft);
        Cells.refuse(
                TemplateCheck.errors(
                        project.id(), next, before, known, draft.by().today()),
                table);
        project.describe(next, draft.by());
    }

    private static Dependencies dependencies(Draft draft) {
        Map<String, List<String>> edges = new HashMap<>();
        draft.all(Project.class)
                .forEach((code, other) -> edges.put(code, other.template().dependsOn()));
        return new Dependencies(edges);
    }

    /** A project lead imports what is its own; a performance officer all. */
    static void requireOwn(Project project, String column, Draft draft) {
        if (!draft.writesAll() && !project.isLedBy(draft.by().who())) {
            throw new RowRefused(
                    column,
                    "not-yours",
                    "The project '%s' is not led by %s."
                            .formatted(project.id(), draft.by().who()));
        }
    }
}
