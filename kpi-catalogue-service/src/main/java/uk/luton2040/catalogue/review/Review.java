package uk.luton2040.catalogue.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.ReviewState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** An annual KPI review: it gathers proposals until it is closed. */
@Entity
class Review extends Aggregate<ReviewState> {
    private static final String OPEN = "open";

    @Id
    private String code;

    private String title;
    private @Nullable String plan;
    private LocalDate effectiveFrom;
    private String status = OPEN;
    private int proposals;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    @SuppressWarnings("NullAway.Init")
    Review(String code) {
        this.code = code;
    }

    void describe(String newTitle, @Nullable String newPlan, LocalDate newEffectiveFrom) {
        requireOpen();
        title = newTitle;
        plan = newPlan;
        effectiveFrom = newEffectiveFrom;
    }

    /** The next proposal's number. */
    int count() {
        requireOpen();
        return ++proposals;
    }

    void close() {
        requireOpen();
        status = "closed";
    }

    /** @throws ProblemException when it is closed */
    void requireOpen() {
        if (!status.equals(OPEN)) {
            throw new ProblemException(ProblemType.CONFLICT, "The review '%s' is closed.".formatted(code));
        }
    }

    String title() {
        return title;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public ReviewState state() {
        return new ReviewState(code, title, plan, effectiveFrom, status, proposals);
    }
}
