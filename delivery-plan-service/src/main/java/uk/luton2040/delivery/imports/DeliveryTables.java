package uk.luton2040.delivery.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.delivery.action.Action;
import uk.luton2040.delivery.action.ClosingRule;
import uk.luton2040.delivery.outside.OutsideReview;
import uk.luton2040.delivery.outside.Recommendation;
import uk.luton2040.delivery.plan.Plan;
import uk.luton2040.delivery.plan.PlanTemplate;
import uk.luton2040.delivery.planupdate.PlanUpdate;
import uk.luton2040.delivery.project.Project;
import uk.luton2040.delivery.project.ProjectFollower;
import uk.luton2040.delivery.request.BoardRequest;
import uk.luton2040.delivery.risk.Risk;
import uk.luton2040.delivery.risk.RiskLock;
import uk.luton2040.delivery.risk.RiskMatrix;
import uk.luton2040.delivery.risk.RiskRegister;
import uk.luton2040.delivery.selfassessment.SelfAssessment;
import uk.luton2040.delivery.update.ProgressUpdate;
import uk.luton2040.delivery.update.UpdateRule;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.outbox.Outbox;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.tables.ImportReport;
import uk.luton2040.kit.tables.Table;
import uk.luton2040.kit.tables.TableExport;
import uk.luton2040.kit.tables.TableImport;

/** Takes tables into the delivery plan, all or nothing, and gives them out in the same columns. */
@ApplicationScoped
class DeliveryTables {
    /** What is judged by rules, and the rules. */
    private static final List<Table<Draft>> RISKS = List.of(
            new RiskMatrixTable(),
            new RiskRegisterTable(),
            new RiskTable(),
            new RiskControlTable(),
            new RiskEscalationTable(),
            new RiskReviewTable(),
            new RiskTransitionTable());

    private static final List<Table<Draft>> PROJECTS = List.of(
            new ProjectTable(),
            new ProjectDetailTable(),
            new ProjectMilestoneTable(),
            new ProjectEffectTable(),
            new ResourceRequestTable(),
            new ProjectBaselineTable(),
            new UpdateRuleTable(),
            new ProgressUpdateTable());

    private static final List<Table<Draft>> PLANS_AND_FOLLOW_UP = List.of(
            new PlanTemplateTable(),
            new DeliveryPlanTable(),
            new PlanUpdateTable(),
            new SelfAssessmentTable(),
            new OutsideReviewTables.Reviews(),
            new OutsideReviewTables.Recommendations(),
            new BoardRequestTable(),
            new ClosingRuleTable(),
            new ActionTable(),
            new FollowUpLogTable());

    /** In the order in which rows refer to one another. */
    private static final List<Table<Draft>> ALL = Stream.of(PROJECTS, RISKS, PLANS_AND_FOLLOW_UP)
            .flatMap(List::stream)
            .toList();

    /** The order in which each kind is read, made and written. */
    private static final Map<Class<?>, String> ORDERS = Map.ofEntries(
            Map.entry(Project.class, "position, code"),
            Map.entry(UpdateRule.class, "code"),
            Map.entry(ProgressUpdate.class, "project, number"),
            Map.entry(RiskMatrix.class, "code"),
            Map.entry(RiskRegister.class, "code"),
            Map.entry(Risk.class, "id"),
            Map.entry(PlanTemplate.class, "position, code"),
            Map.entry(Plan.class, "position, code"),
            Map.entry(PlanUpdate.class, "plan, period, number"),
            Map.entry(SelfAssessment.class, "plan, year"),
            Map.entry(OutsideReview.class, "code"),
            Map.entry(Recommendation.class, "code"),
            Map.entry(BoardRequest.class, "code"),
            Map.entry(ClosingRule.class, "kind"),
            Map.entry(Action.class, "code"));

    private final EntityManager entities;
    private final Outbox outbox;
    private final List<ProjectFollower> followers;
    private final RiskLock riskLock;
    private final Validator validator;

    DeliveryTables(
            EntityManager entities,
            Outbox outbox,
            @All List<ProjectFollower> followers,
            RiskLock riskLock,
            Validator validator) {
        this.entities = entities;
        this.outbox = outbox;
        this.followers = followers;
        this.riskLock = riskLock;
        this.validator = validator;
    }

    /**
     * @param writesAll whether who imports may write of everything, and not of its own projects alone
     * @throws ProblemException naming every refused row; nothing is kept then
     */
    ImportReport take(TableImport files, Edit edit, boolean writesAll) {
        if (files.brings(RISKS)) {
            riskLock.holdAlone();
        }
        Draft draft = new Draft(this::present, validator, edit, writesAll);
        ALL.forEach(table -> files.take(table, draft));
        files.refuse();
        List<Event<?>> events = draft.changes().finish(edit.change("imported"));
        ImportReport report = files.report(events.size());
        if (files.dryRun()) {
            // Else the edits of what was already there would be flushed.
            entities.clear();
        } else {
            draft.everything().forEach(entities::persist);
            outbox.addAll(events);
            follow(events, draft, edit.change("imported"));
        }
        return report;
    }

    private void follow(List<Event<?>> events, Draft draft, Change change) {
        Map<String, Project> projects = draft.all(Project.class);
        List<Project> changed = events.stream()
                .filter(event -> event.type() == EventType.PROJECT)
                .map(event -> Objects.requireNonNull(projects.get(event.id())))
                .toList();
        if (!changed.isEmpty()) {
            followers.forEach(follower -> outbox.addAll(follower.follow(changed, change)));
        }
    }

    /**
     * All tables as at one moment, whatever is changed while they are read.
     *
     * @param writesAll whether who exports may write of everything, and so read what is not published
     */
    TableExport<Draft> export(Edit edit, boolean writesAll) {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        return new TableExport<>("Delivery plan", ALL, new Draft(this::present, validator, edit, writesAll));
    }

    private List<Aggregate<?>> present(Class<?> kind) {
        String order = Objects.requireNonNull(ORDERS.get(kind), kind::getName);
        return entities
                .createQuery("from %s order by %s".formatted(kind.getSimpleName(), order), kind)
                .getResultList()
                .stream()
                .<Aggregate<?>>map(Aggregate.class::cast)
                .toList();
    }
}
