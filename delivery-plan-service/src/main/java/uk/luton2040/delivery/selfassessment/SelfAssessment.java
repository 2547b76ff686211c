package uk.luton2040.delivery.selfassessment;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.SelfAssessmentState;
import uk.luton2040.contracts.SelfAssessmentState.Promised;
import uk.luton2040.contracts.SelfAssessmentState.Verdict;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/**
 * The yearly review of a plan. What was promised is frozen when it begins, what became of it when somebody signs it off who
 * has not written of it.
 */
@Entity
public class SelfAssessment extends Aggregate<SelfAssessmentState> {
    static final String DRAFT = "draft";
    static final String SIGNED_OFF = "signed-off";

    @Id
    private String id;

    private String plan;

    private String year;

    private String status = DRAFT;

    @Convert(converter = AssessmentJson.OfPromised.class)
    private Promised promised;

    @Convert(converter = AssessmentJson.OfVerdicts.class)
    private List<Verdict> verdicts = List.of();

    private @Nullable String learnt;

    @Convert(converter = AssessmentJson.OfAuthors.class)
    private List<String> authors = List.of();

    private @Nullable String signedOffBy;
    private @Nullable Instant signedOffAt;
    private boolean illustrative;

    @SuppressWarnings("NullAway.Init")
    protected SelfAssessment() {}

    @SuppressWarnings("NullAway.Init")
    public SelfAssessment(String plan, String year, Promised promised) {
        this.id = idOf(plan, year);
        this.plan = plan;
        this.year = year;
        this.promised = promised;
    }

    public static String idOf(String plan, String year) {
        return plan + ":" + year;
    }

    /** @throws ProblemException pointing at a verdict of no promise, or when it is signed off */
    void write(NewAssessment wanted, Edit edit) {
        requireDraft();
        List<Verdict> said =
                wanted.verdicts().stream().map(NewAssessment.Verdict::state).toList();
        requireOfPromises(said);
        verdicts = said;
        learnt = wanted.learnt();
        illustrative = wanted.illustrative();
        authors = Stream.concat(authors.stream(), Stream.of(edit.who()))
                .distinct()
                .toList();
    }

    private void requireOfPromises(List<Verdict> said) {
        List<Problem.Error> errors = new ArrayList<>();
        Set<Integer> judged = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            int promise = said.get(i).promise();
            String pointer = "/verdicts/%d/promise".formatted(i);
            if (promise < 1 || promise > promised.promises().size()) {
                errors.add(new Problem.Error(
                        pointer,
                        "unknown",
                        "The plan made %d promises; they are counted from 1."
                                .formatted(promised.promises().size())));
            } else if (!judged.add(promise)) {
                errors.add(new Problem.Error(pointer, "twice", "Promise %d is judged twice.".formatted(promise)));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The self-assessment cannot be kept.", errors);
        }
    }

    /** @throws ProblemException when it is not complete, is signed off, or who signs has written of it (403) */
    void signOff(Edit edit) {
        requireDraft();
        if (authors.contains(edit.who())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "You have written of it (%s); somebody else signs it off.".formatted(String.join(", ", authors)));
        }
        requireWhole();
        status = SIGNED_OFF;
        signedOffBy = edit.who();
        signedOffAt = edit.at();
    }

    private void requireWhole() {
        List<Problem.Error> errors =
                new ArrayList<>(IntStream.rangeClosed(1, promised.promises().size())
                        .filter(promise -> verdicts.stream().noneMatch(verdict -> verdict.promise() == promise))
                        .mapToObj(promise -> new Problem.Error(
                                "/verdicts",
                                "missing",
                                "Say what became of promise %d: %s"
                                        .formatted(promise, promised.promises().get(promise - 1))))
                        .toList());
        if (learnt == null || learnt.isBlank()) {
            errors.add(new Problem.Error("/learnt", "missing", "Say what was learnt."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, "The self-assessment is not complete.", errors);
        }
    }

    private void requireDraft() {
        if (isSignedOff()) {
            throw new ProblemException(ProblemType.CONFLICT, "It is signed off and frozen.");
        }
    }

    /**
     * Takes it as it was elsewhere.
     *
     * @throws ProblemException when it is signed off here and was otherwise there, or judges what was not promised, or was
     *     signed off without being complete
     */
    public void take(SelfAssessmentState elsewhere) {
        if (isSignedOff() && !elsewhere.equals(state())) {
            throw new ProblemException(ProblemType.CONFLICT, "It is signed off and frozen; it would be changed.");
        }
        status = elsewhere.status();
        promised = elsewhere.promised();
        verdicts = elsewhere.verdicts();
        learnt = elsewhere.learnt();
        authors = elsewhere.authors();
        signedOffBy = elsewhere.signedOffBy();
        signedOffAt = elsewhere.signedOffAt();
        illustrative = elsewhere.illustrative();
        requireOfPromises(verdicts);
        if (isSignedOff()) {
            requireWhole();
        }
    }

    public boolean isSignedOff() {
        return status.equals(SIGNED_OFF);
    }

    @Override
    public String id() {
        return id;
    }

    /** With a draft's words. */
    public SelfAssessmentState written() {
        return state(verdicts, learnt);
    }

    /** What a draft says of the plan is not said until somebody has signed it. */
    @Override
    public SelfAssessmentState state() {
        return isSignedOff() ? written() : state(List.of(), null);
    }

    private SelfAssessmentState state(List<Verdict> saidVerdicts, @Nullable String saidLearnt) {
        return new SelfAssessmentState(
                plan,
                year,
                status,
                promised,
                saidVerdicts,
                saidLearnt,
                authors,
                signedOffBy,
                signedOffAt,
                illustrative);
    }

    @Override
    protected Object comparedByChanges() {
        return written();
    }
}
