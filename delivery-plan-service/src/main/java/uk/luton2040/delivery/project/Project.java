package uk.luton2040.delivery.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.aggregate.Aggregate;

/** A project, strategy or programme that works towards an outcome. */
@Entity
public class Project extends Aggregate<ProjectState> {
    /** Nobody has said how it stands. */
    static final String NOT_REPORTED = "not-reported";

    @Id
    private String code;

    private String priority;
    private @Nullable String outcome;
    private String title;
    private @Nullable String objective;
    private String status = NOT_REPORTED;
    private boolean reportedElsewhere;

    @SuppressWarnings("UnusedVariable") // the order of lists
    private int position;

    @ElementCollection
    @CollectionTable(name = "project_milestone", joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Milestone> milestones = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    /** @param position its place in the printed list */
    @SuppressWarnings("NullAway.Init")
    public Project(String code, int position) {
        this.code = code;
        this.position = position;
    }

    /** Takes what a plan prints of it. An objective that says so makes it one that is reported elsewhere. */
    public void describe(
            String newTitle, @Nullable String newObjective, String newPriority, @Nullable String newOutcome) {
        title = newTitle;
        objective = newObjective;
        priority = newPriority;
        outcome = newOutcome;
        reportedElsewhere =
                newObjective != null && newObjective.toLowerCase(Locale.UK).contains("reported elsewhere");
    }

    public void schedule(List<Milestone> printed) {
        if (!milestones.equals(printed)) {
            milestones.clear();
            milestones.addAll(printed);
        }
    }

    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public ProjectState state() {
        return new ProjectState(
                code,
                title,
                objective,
                priority,
                outcome,
                status,
                reportedElsewhere,
                milestones.stream().map(Milestone::state).toList());
    }
}
