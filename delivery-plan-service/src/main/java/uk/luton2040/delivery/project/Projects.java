package uk.luton2040.delivery.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, String> {
    private static final String ANCHORED =
            "exists (select 1 from KnownOutcome known where known.code = project.outcome)";

    public Project require(String code) {
        return findByIdOptional(code).orElseThrow(() -> ProblemException.notFound("project", code));
    }

    public List<Project> inOrder() {
        return list("order by position, code");
    }

    /** One more than the page holds, by code, so that the caller knows whether there is another page. */
    List<Project> matching(ProjectFilter filter, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("code > :after"));
        Parameters parameters = Parameters.with("after", page.after());
        if (filter.priority != null) {
            conditions.add("priority = :priority");
            parameters.and("priority", filter.priority);
        }
        if (filter.outcome != null) {
            conditions.add("outcome = :outcome");
            parameters.and("outcome", filter.outcome);
        }
        if (filter.status != null) {
            conditions.add("status = :status");
            parameters.and("status", filter.status);
        }
        if (filter.reportedElsewhere != null) {
            conditions.add("reportedElsewhere = :reportedElsewhere");
            parameters.and("reportedElsewhere", Boolean.valueOf(filter.reportedElsewhere));
        }
        if (filter.loose != null) {
            conditions.add(Boolean.parseBoolean(filter.loose) ? "not " + ANCHORED : ANCHORED);
        }
        if (filter.text != null) {
            conditions.add("(lower(title) like :text escape '!' or lower(objective) like :text escape '!')");
            parameters.and("text", "%" + escaped(filter.text.toLowerCase(Locale.ROOT)) + "%");
        }
        return find("from Project project where " + String.join(" and ", conditions) + " order by code", parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
