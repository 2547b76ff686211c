package uk.luton2040.delivery.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.luton2040.delivery.project.Dependencies;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.ProjectTemplate;
import uk.luton2040.delivery.project.TemplateCheck;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.tables.Column;
import uk.luton2040.kit.tables.RowRefused;

/** What the rows of all tables about projects have in common. */
final class ProjectRows {
    private ProjectRows() {}

    /**
     * Makes the project so.
     *
     * @param columns of the table; a refusal that is about none of them points at the first
     * @throws RowRefused when it cannot be kept so, or is not the importer's to change
     */
    static void describe(Project project, ProjectTemplate next, List<Column> columns, Draft draft) {
        describe(project, next, project.template(), columns, draft);
    }

    /** @param before whose stage is no change; the next one's own, where it comes with its closure report */
    static void describe(
            Project project, ProjectTemplate next, ProjectTemplate before, List<Column> columns, Draft draft) {
        requireOwn(project, columns.getFirst().name(), draft);
        Dependencies known = project.dependsAsBefore(next) ? Dependencies.alone(next.dependsOn()) : dependencies(draft);
        List<Problem.Error> errors = TemplateCheck.errors(
                project.id(), next, before, known, draft.by().today());
        if (!errors.isEmpty()) {
            Problem.Error first = errors.getFirst();
            throw new RowRefused(
                    column(first.pointer(), columns),
                    first.code(),
                    "%s (%s)".formatted(first.message(), first.pointer().substring(1)));
        }
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

    /** What a pointer such as {@code /alsoServes/1} is about. */
    private static String column(String pointer, List<Column> columns) {
        String field = pointer.substring(1).replaceFirst("/.*", "");
        String name = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return columns.stream()
                .map(Column::name)
                .filter(name::equals)
                .findFirst()
                .orElse(columns.getFirst().name());
    }
}
