package uk.luton2040.delivery.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import uk.luton2040.measures.period.Period;

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

    /** Gives a milestone another code; what promises to move a KPI with it goes along. */
    public void recode(String milestone, String other) {
        put(Templates.with(
                template,
                Map.of(
                        "milestones",
                        template.milestones().stream()
                                .map(step -> step.code().equals(milestone) ? step.coded(other) : step)
                                .toList(),
                        "effects",
                        template.effects().stream()
                                .map(effect -> milestone.equals(effect.milestone()) ? effect.after(other) : effect)
                                .toList())));
    }

    ProjectState.Request request(NewRequest wanted, Edit edit) {
        ProjectState.Request request = new ProjectState.Request(
                records.requests().size() + 1,
                wanted.kind(),
                wanted.what(),
                wanted.asked(),
                edit.who(),
                edit.today(),
                null,
                wanted.savingsPromised(),
                null);
        put(request);
        return request;
    }

    /** Puts a request in the place of the one with its number, or after all others. */
    public void put(ProjectState.Request request) {
        List<ProjectState.Request> requests = new ArrayList<>(records.requests());
        if (request.number() <= requests.size()) {
            requests.set(request.number() - 1, request);
        } else {
            requests.add(request);
        }
        records = records.requesting(requests);
    }

    void decide(int number, ProjectState.Decision decision) {
        ProjectState.Request was = request(number);
        put(new ProjectState.Request(
                number,
                was.kind(),
                was.what(),
                was.asked(),
                was.askedBy(),
                was.askedOn(),
                decision,
                was.savingsPromised(),
                was.savingsDelivered()));
    }

    void save(int number, BigDecimal delivered) {
        ProjectState.Request was = request(number);
        put(new ProjectState.Request(
                number,
                was.kind(),
                was.what(),
                was.asked(),
                was.askedBy(),
                was.askedOn(),
                was.decision(),
                was.savingsPromised(),
                delivered));
    }

    private ProjectState.Request request(int number) {
        if (number < 1 || number > records.requests().size()) {
            throw ProblemException.notFound("resource request", number);
        }
        return records.requests().get(number - 1);
    }

    void close(NewClosure report, Edit edit) {
        close(
                report.stage(),
                new ProjectState.Closure(report.on(), report.delivered(), report.learnt(), edit.who(), edit.at()));
    }

    /** @param with completed or stopped */
    public void close(String with, ProjectState.Closure report) {
        records = records.closed(report);
        put(Templates.with(template, Map.of("stage", with)));
    }

    void reopen(Edit edit) {
        if (records.closure() == null) {
            throw new ProblemException(ProblemType.CONFLICT, "The project '%s' is not closed.".formatted(code));
        }
        records = records.closed(null);
        describe(Templates.with(template, Map.of("stage", Stage.IN_PROGRESS.code())), edit);
    }

    /** Remembers a moved baseline as it was told elsewhere. */
    public void remember(ProjectState.Rebaseline move) {
        List<ProjectState.Rebaseline> moves = new ArrayList<>(records.rebaselines());
        moves.add(move);
        records = records.rebaselined(moves);
    }

    /** Says how its lead says it stands, and since when progress is owed of it. */
    public void stand(String own, @Nullable LocalDate since) {
        status = own;
        records = records.since(since);
    }

    /** Whether no later period has been reported. */
    public boolean isNewest(String period) {
        LocalDate end = Period.parse(period).end();
        return records.reports().stream()
                .noneMatch(report -> Period.parse(report.period()).end().isAfter(end));
    }

    /** Remembers for which periods it has been reported, and when first. */
    public void reported(String period, Instant at) {
        if (records.reports().stream().noneMatch(report -> report.period().equals(period))) {
            List<Report> reports = new ArrayList<>(records.reports());
            reports.add(new Report(period, at));
            records = records.reporting(reports);
        }
    }

    /** For which periods it has been reported, and when first. */
    public List<Report> reports() {
        return records.reports();
    }

    /** Since when progress is owed of it; null until it is in progress. */
    public @Nullable LocalDate inProgressSince() {
        return records.inProgressSince();
    }

    /** Whether nothing new is waited for, so that no new cycle can be made. */
    public boolean dependsAsBefore(ProjectTemplate next) {
        return next.dependsOn().isEmpty() || next.dependsOn().equals(template.dependsOn());
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
