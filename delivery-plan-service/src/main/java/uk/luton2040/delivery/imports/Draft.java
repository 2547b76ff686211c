package uk.luton2040.delivery.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.aggregate.Changes;

/** All projects while an import works on them: what was there, what is new, and what has been touched. */
record Draft(Map<String, Project> projects, Changes changes) {

    static Draft of(Projects projects) {
        Map<String, Project> byCode = new LinkedHashMap<>();
        projects.inOrder().forEach(project -> byCode.put(project.id(), project));
        return new Draft(byCode, new Changes());
    }

    /** The project with this code, made when there is none, remembered as it was before. */
    Project edit(String code) {
        return changes.touch(projects.computeIfAbsent(code, missing -> new Project(missing, projects.size())));
    }
}
