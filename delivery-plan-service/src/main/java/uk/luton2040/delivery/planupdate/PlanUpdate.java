package uk.luton2040.delivery.planupdate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.PlanUpdateState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** What a director says of a plan for a period: a draft until it is published, and never changed afterwards. */
@Entity
public class PlanUpdate extends Aggregate<PlanUpdateState> {
    static final String DRAFT = "draft";
    static final String PUBLISHED = "published";

    @Id
    private String id;

    private String plan;
    private String period;
    private int number;
    private LocalDate due;
    private String status = DRAFT;
    private @Nullable String performance;
    private @Nullable String finance;
    private @Nullable String transformation;
    private @Nullable String reason;
    private String author;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private boolean illustrative;

    @SuppressWarnings("NullAway.Init")
    protected PlanUpdate() {}

    /**
     * @param number counts the updates of a plan and period from 1
     * @param due the last day on which it is in time
     */
    @SuppressWarnings("NullAway.Init")
    public PlanUpdate(String plan, String period, int number, LocalDate due) {
        this.id = idOf(plan, period, number);
        this.plan = plan;
        this.period = period;
        this.number = number;
        this.due = due;
    }

    public static String idOf(String plan, String period, int number) {
        return "%s:%s:%d".formatted(plan, period, number);
    }

    /** @throws ProblemException when it is published */
    void write(NewUpdate wanted, Edit edit) {
        requireDraft();
        performance = wanted.performance();
        finance = wanted.finance();
        transformation = wanted.transformation();
        illustrative = wanted.illustrative();
        author = edit.who();
    }

    /** The update that takes this one's place, with its words to begin with. */
    PlanUpdate correction(String why, Edit edit) {
        if (!isPublished()) {
            throw new ProblemException(ProblemType.CONFLICT, "It is a draft: change it.");
        }
        PlanUpdate next = new PlanUpdate(plan, period, number + 1, due);
        next.performance = performance;
        next.finance = finance;
        next.transformation = transformation;
        next.illustrative = illustrative;
        next.reason = why;
        next.author = edit.who();
        return next;
    }

    /** @throws ProblemException pointing at what has not been written, or when it is published already */
    void publish(Edit edit) {
        requireDraft();
        requireWhole();
        status = PUBLISHED;
        publishedBy = edit.who();
        publishedAt = edit.at();
    }

    private void requireWhole() {
        List<Problem.Error> errors = new ArrayList<>();
        require("performance", performance, errors);
        require("finance", finance, errors);
        require("transformation", transformation, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The update is not complete.", errors);
        }
    }

    private static void require(String section, @Nullable String text, List<Problem.Error> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new Problem.Error("/" + section, "missing", "Say something of %s.".formatted(section)));
        }
    }

    private void requireDraft() {
        if (isPublished()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "It is published and frozen; correct it by another (POST …/corrections).");
        }
    }

    /**
     * Takes it as it was elsewhere.
     *
     * @throws ProblemException when it is published here and was otherwise there, or was published without a section
     */
    public void take(PlanUpdateState elsewhere) {
        if (isPublished() && !elsewhere.equals(state())) {
            throw new ProblemException(ProblemType.CONFLICT, "It is published and frozen; it would be changed.");
        }
        due = elsewhere.due();
        status = elsewhere.status();
        performance = elsewhere.performance();
        finance = elsewhere.finance();
        transformation = elsewhere.transformation();
        reason = elsewhere.reason();
        author = elsewhere.author();
        publishedBy = elsewhere.publishedBy();
        publishedAt = elsewhere.publishedAt();
        illustrative = elsewhere.illustrative();
        if (isPublished()) {
            requireWhole();
        }
    }

    public boolean isPublished() {
        return status.equals(PUBLISHED);
    }

    int number() {
        return number;
    }

    @Override
    public String id() {
        return id;
    }

    /** With a draft's words. */
    public PlanUpdateState written() {
        return state(performance, finance, transformation);
    }

    /** A draft's words are its writer's own until they are published. */
    @Override
    public PlanUpdateState state() {
        return isPublished() ? written() : state(null, null, null);
    }

    private PlanUpdateState state(@Nullable String first, @Nullable String second, @Nullable String third) {
        return new PlanUpdateState(
                plan,
                period,
                number,
                due,
                status,
                first,
                second,
                third,
                reason,
                author,
                publishedBy,
                publishedAt,
                illustrative);
    }

    @Override
    protected Object comparedByChanges() {
        return written();
    }
}
