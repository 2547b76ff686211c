package uk.luton2040.delivery.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.ProjectState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.Coded;

/** A project, strategy or programme that works towards outcomes. */
@Entity
public class Project extends Aggregate<ProjectState> {
    /** Nobody has said how it stands. */
    public static final String NOT_REPORTED = "not-reported";

    @Id
    private String code;

    @Convert(converter = ProjectJson.OfTemplate.class)
    private ProjectTemplate template = ProjectTemplate.BLANK;

    @Convert(converter = ProjectJson.OfRecords.class)
    private ProjectRecords records = ProjectRecords.NONE;

    private String status = NOT_REPORTED;

    @SuppressWarnings("UnusedVariable") // the order of lists
    private int position;

    private Facets facets = Facets.of(ProjectTemplate.BLANK);

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    /** @param position its place in the printed list */
    @SuppressWarnings("NullAway.Init")
    public Project(String code, int position) {
        this.code = code;
        this.position = position;
    }

    /** Makes it so, whole; a baseline that moves is remembered with its old date. {@link TemplateCheck} says whether it may be. */
    public void describe(ProjectTemplate next, Edit edit) {
        List<ProjectState.Rebaseline> moves = new ArrayList<>(records.rebaselines());
        moves.addAll(Rebaselining.between(template, next, edit));
        records = records.rebaselined(moves).since(inProgressSince(next, edit));
        put(next);
    }

    /** Since its start, where that is known, else since it was first said to be in progress. */
    private @Nullable LocalDate inProgressSince(ProjectTemplate next, Edit edit) {
        if (!Stage.IN_PROGRESS.code().equals(next.stage())) {
            return records.inProgressSince();
        }
        LocalDate started = next.start() == null ? null : next.start().date().from();
        LocalDate known = Objects.requireNonNullElse(records.inProgressSince(), edit.today());
        return Objects.requireNonNullElse(started, known);
    }

    private void put(ProjectTemplate next) {
        template = next;
        facets = Facets.of(next);
    }

    public ProjectTemplate template() {
        return template;
    }

    public List<Milestone> milestones() {
        return template.milestones();
    }

    /** Who writes of it. */
    public Optional<Person> lead() {
        return Optional.ofNullable(template.lead());
    }

    public boolean isLedBy(String subject) {
        return subject.equals(facets.lead());
    }

    /** Empty until somebody has said. */
    public Optional<Stage> stage() {
        return Optional.ofNullable(template.stage()).flatMap(word -> Coded.find(Stage.class, word));
    }

    /** @throws ProblemException when its closure report has been written */
    public void requireOpen() {
        if (records.closure() != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The project '%s' was closed on %s: reopen it before you change it."
                            .formatted(code, records.closure().on()));
        }
    }

    public boolean isReportedElsewhere() {
        return facets.reportedElsewhere();
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public ProjectState state() {
        return new ProjectState(
                code,
                template.title(),
                template.objective(),
                template.priority(),
                template.outcome(),
                status,
                facets.reportedElsewhere(),
                template.milestones().stream().map(Milestone::state).toList(),
                template.alsoServes(),
                template.stage(),
                template.lead(),
                template.sponsor(),
                DateWords.day(template.start()),
                DateWords.day(template.end()),
                DateWords.day(template.forecastEnd()),
                template.effects().stream().map(Effect::state).toList(),
                template.dependsOn(),
                records.requests(),
                records.rebaselines(),
                records.closure(),
                template.reportedIn(),
                template.updateCycle(),
                template.illustrative());
    }
}
