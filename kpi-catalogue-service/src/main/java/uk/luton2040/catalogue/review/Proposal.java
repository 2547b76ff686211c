package uk.luton2040.catalogue.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.kpi.LifeCycle;
import uk.luton2040.contracts.ProposalState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.Coded;

/** One proposal of a review, open until it is withdrawn or decided. */
@Entity
class Proposal extends Aggregate<ProposalState> {
    @Id
    private String id;

    private String review;
    private int number;
    private String kpi;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.OPEN;

    @Convert(converter = ReviewJson.OfAsked.class)
    private NewProposal asked;

    @Convert(converter = ReviewJson.OfOutline.class)
    private Outline outline;

    @Convert(converter = ReviewJson.OfDecision.class)
    private @Nullable Decision decision;

    private String who;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    @SuppressWarnings("NullAway.Init")
    Proposal(String review, int number) {
        this.id = review + ":" + number;
        this.review = review;
        this.number = number;
    }

    void ask(NewProposal wanted, Outline checked, Edit edit) {
        requireOpen();
        who = edit.who();
        madeAt = edit.at();
        kpi = wanted.kpi();
        asked = wanted;
        outline = checked;
    }

    void withdraw() {
        requireOpen();
        standing = Standing.WITHDRAWN;
    }

    /** @param checked against the catalogue of that moment */
    void decide(Standing outcome, Outline checked, Decision made) {
        requireOpen();
        standing = outcome;
        outline = checked;
        decision = made;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Proposal %d is %s already.".formatted(number, standing.code()));
        }
    }

    boolean isOpen() {
        return standing == Standing.OPEN;
    }

    boolean isDecided() {
        return decision != null;
    }

    int number() {
        return number;
    }

    ProposalKind kind() {
        return ProposalKind.of(asked.kind());
    }

    String kpi() {
        return kpi;
    }

    NewProposal asked() {
        return asked;
    }

    Outline outline() {
        return outline;
    }

    Standing standing() {
        return standing;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    String who() {
        return who;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ProposalState state() {
        LifeCycle stands = Coded.find(LifeCycle.class, outline.lifeCycle()).orElseThrow();
        return new ProposalState(
                id,
                review,
                number,
                asked.kind(),
                kpi,
                outline.definition() == null ? null : outline.definition().state(kpi, stands),
                outline.figure(),
                asked.inFavourOf(),
                outline.effectiveFrom(),
                asked.why(),
                outline.kpiRevision(),
                standing.code());
    }
}
