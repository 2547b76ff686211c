package uk.luton2040.delivery.completion;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.CompletionState;
import uk.luton2040.contracts.Event;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.ProjectFollower;
import uk.luton2040.kit.aggregate.Changes;
import uk.luton2040.kit.http.PageRequest;

/** Keeps the days on which promises came due for their test in step with the projects that made them. */
@ApplicationScoped
class Completions implements ProjectFollower, PanacheRepositoryBase<Completion, String> {

    @Override
    public List<Event<?>> follow(Collection<Project> changed, Change change) {
        Map<String, List<Completion>> known =
                list(
                                "project in ?1 order by id",
                                changed.stream().map(Project::id).toList())
                        .stream()
                        .collect(groupingBy(Completion::project));
        Changes changes = new Changes();
        for (Project project : changed) {
            Map<String, CompletionState> wanted = Completed.of(project.state());
            known.getOrDefault(project.id(), List.of()).forEach(completion -> {
                changes.touch(completion);
                follow(completion, wanted.remove(completion.id()));
            });
            wanted.values().forEach(state -> persist(changes.touch(new Completion(state))));
        }
        return changes.finish(change);
    }

    private static void follow(Completion completion, @Nullable CompletionState wanted) {
        if (wanted == null) {
            completion.withdraw();
        } else {
            completion.become(wanted);
        }
    }

    /** One more than the page holds, by id. */
    List<Completion> matching(@Nullable String kpi, @Nullable String project, PageRequest page) {
        return find(
                        "id > ?1 and (?2 = '' or kpi = ?2) and (?3 = '' or project = ?3) order by id",
                        page.after(),
                        Objects.requireNonNullElse(kpi, ""),
                        Objects.requireNonNullElse(project, ""))
                .page(0, page.limit() + 1)
                .list();
    }
}
