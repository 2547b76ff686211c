package uk.luton2040.delivery.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@ApplicationScoped
class ProgressUpdates implements PanacheRepositoryBase<ProgressUpdate, String> {
    private static final int WIDEST = 10;

    ProgressUpdate require(String project, int number) {
        return findByIdOptional(ProgressUpdate.idOf(project, number))
                .orElseThrow(() -> ProblemException.notFound("progress update", number));
    }

    int nextNumber(String project) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(number), 0) + 1 from ProgressUpdate where project = ?1", Integer.class)
                .setParameter(1, project)
                .getSingleResult();
    }

    Optional<ProgressUpdate> draft(String project, String period) {
        return find("project = ?1 and period = ?2 and standing = ?3", project, period, ProgressUpdate.DRAFT)
                .firstResultOptional();
    }

    /** The one that holds for the period: the newest published. */
    Optional<ProgressUpdate> published(String project, String period) {
        return find(
                        "project = ?1 and period = ?2 and standing = ?3 order by number desc",
                        project,
                        period,
                        ProgressUpdate.PUBLISHED)
                .firstResultOptional();
    }

    /** One more than the page holds, newest first. */
    List<ProgressUpdate> of(String project, @Nullable String period, boolean draftsToo, PageRequest page) {
        int before = page.after().isEmpty() ? Integer.MAX_VALUE : number(page.after());
        return find("""
                        project = ?1 and number < ?2 and (?3 = '' or period = ?3) and (?4 = true or standing = ?5)
                        order by number desc""", project, before, period == null ? "" : period, draftsToo, ProgressUpdate.PUBLISHED)
                .page(0, page.limit() + 1)
                .list();
    }

    private static int number(String cursor) {
        if (cursor.length() > WIDEST || !cursor.matches("\\d+")) {
            throw ProblemException.invalid("?cursor", "cursor", "This is no cursor that this list gave out.");
        }
        return (int) Math.min(Long.parseLong(cursor), Integer.MAX_VALUE);
    }
}
