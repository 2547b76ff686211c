package uk.luton2040.delivery.risk;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Person;
import uk.luton2040.contracts.RiskState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Edit;
import uk.luton2040.kit.problem.Problem;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** What may go wrong. Its scores, its place among the registers and its status move by dated steps, none of which is changed. */
@Entity
public class Risk extends Aggregate<RiskState> {
    @Id
    private String id;

    private String register;
    private String holder;
    private List<String> registers = new ArrayList<>();

    @SuppressWarnings("UnusedVariable") // by which a past quarter finds it
    private List<String> visited = new ArrayList<>();

    private String status = Standing.OPEN.code();

    @Convert(converter = RiskJson.OfContent.class)
    private RiskContent content;

    @Convert(converter = RiskJson.OfVerdict.class)
    private Verdict verdict;

    @Convert(converter = RiskJson.OfReviews.class)
    private List<RiskState.Review> reviews = List.of();

    @Convert(converter = RiskJson.OfEscalations.class)
    private List<RiskState.Escalation> escalations = List.of();

    @Convert(converter = RiskJson.OfTransitions.class)
    private List<RiskState.Transition> transitions = List.of();

    private RiskFacets facets;

    @SuppressWarnings("NullAway.Init")
    protected Risk() {}

    /** @param register where it is identified */
    @SuppressWarnings("NullAway.Init")
    public Risk(String id, String register) {
        this.id = id;
        this.register = register;
        this.holder = register;
        this.registers.add(register);
        this.visited.add(register);
    }

    /** Says it anew; {@link RiskCheck} says whether it may be said. */
    public void describe(RiskContent wanted, Rules rules, LocalDate today) {
        requireOpen();
        content = wanted.kept(today);
        judge(rules);
    }

    /** @throws ProblemException when it is not open, or the day is out of order */
    void review(NewReview given, Person by, Rules rules, Edit edit) {
        requireOpen();
        LocalDate on = Objects.requireNonNullElse(given.on(), edit.today());
        requireDay(on, reviews.stream().map(RiskState.Review::on), edit.today());
        RiskState.Score current = rules.judge(given.current());
        append(new RiskState.Review(
                reviews.size() + 1,
                on,
                by,
                current,
                given.target() == null ? null : rules.judge(given.target()),
                rules.appetite(content.category()),
                rules.isAboveAppetite(current.score(), content.category()),
                given.note()));
        content = content.with(
                content.controls(), given.target() == null ? content.target() : given.target(), given.nextReviewOn());
        judge(rules);
    }

    /** A review that was made before, as it was told of. */
    public void restore(RiskState.Review review, Rules rules) {
        append(review);
        judge(rules);
    }

    private void append(RiskState.Review review) {
        reviews = with(reviews, review);
    }

    /** @throws ProblemException when it is not open, or the day is out of order, or the two are scored by different matrices */
    void escalate(String parent, Rules rules, LocalDate on, String why, Edit edit) {
        move(Escalations.UP, parent, rules, on, why, edit);
    }

    /** Back to the register that held it before. */
    void deEscalate(Rules rules, LocalDate on, String why, Edit edit) {
        move(Escalations.DOWN, below(), rules, on, why, edit);
    }

    /** @throws ProblemException when it has not been escalated */
    String below() {
        if (registers.size() < 2) {
            throw new ProblemException(ProblemType.CONFLICT, "'%s' is held where it was identified.".formatted(id));
        }
        return registers.get(registers.size() - 2);
    }

    private void move(String direction, String to, Rules rules, LocalDate on, String why, Edit edit) {
        requireOpen();
        requireDay(on, escalations.stream().map(RiskState.Escalation::on), edit.today());
        if (isScored() && !Objects.equals(verdict.matrix(), rules.matrixCode())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "'%s' and '%s' score risks by different matrices, so that its scores mean nothing there."
                            .formatted(holder, to));
        }
        restore(new RiskState.Escalation(escalations.size() + 1, on, direction, holder, to, edit.who(), why), rules);
    }

    /** A step that was taken before, as it was told of. */
    public void restore(RiskState.Escalation step, Rules rules) {
        escalations = with(escalations, step);
        registers = new ArrayList<>(Escalations.registers(register, escalations));
        holder = registers.getLast();
        if (!visited.contains(holder)) {
            visited = new ArrayList<>(with(visited, holder));
        }
        judge(rules);
    }

    /** @throws ProblemException when no such step leads from where it stands, or the day is out of order */
    void become(Standing to, Rules rules, LocalDate on, String why, Edit edit) {
        if (!Standing.of(status).leadsTo(to)) {
            throw new ProblemException(ProblemType.CONFLICT, "'%s' is %s.".formatted(id, status));
        }
        requireDay(
                on,
                Stream.concat(
                        transitions.stream().map(RiskState.Transition::on),
                        Stream.concat(
                                reviews.stream().map(RiskState.Review::on),
                                escalations.stream().map(RiskState.Escalation::on))),
                edit.today());
        restore(new RiskState.Transition(transitions.size() + 1, on, to.code(), edit.who(), why), null, rules);
    }

    /**
     * A step that was taken before, as it was told of.
     *
     * @param held what held when it ended; null for what holds now
     */
    public void restore(RiskState.Transition step, @Nullable Verdict held, Rules rules) {
        transitions = with(transitions, step);
        status = step.to();
        if (isOpen()) {
            judge(rules);
        } else if (held != null) {
            keep(held);
        }
    }

    /** Puts a control beside the others, or in the place of the one with its title. */
    public void control(RiskContent.NewControl control, Rules rules) {
        requireOpen();
        content = content.keptDownBy(control);
        judge(rules);
    }

    /** Judges it anew while it is open. */
    public void follow(Rules rules) {
        if (isOpen()) {
            judge(rules);
        }
    }

    /** Where its scores have no place under these rules. */
    List<Problem.Error> misfits(Rules rules) {
        return Stream.of(content.initial(), content.target(), NewScore.last(reviews))
                .filter(Objects::nonNull)
                .flatMap(given -> rules.errors("", given).stream())
                .toList();
    }

    private void judge(Rules rules) {
        keep(Verdict.of(content, reviews, rules));
    }

    private void keep(Verdict judged) {
        verdict = judged;
        facets = RiskFacets.of(content, judged, Movement.of(reviews));
    }

    public boolean isEscalated() {
        return registers.size() > 1;
    }

    public boolean isScored() {
        return Stream.of(content.initial(), content.target(), NewScore.last(reviews))
                .anyMatch(Objects::nonNull);
    }

    private void requireDay(LocalDate on, Stream<LocalDate> before, LocalDate today) {
        LocalDate earliest = Stream.concat(
                        Stream.concat(before, transitions.stream().map(RiskState.Transition::on)),
                        Stream.of(content.identified()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (on.isBefore(earliest) || on.isAfter(today)) {
            throw ProblemException.invalid(
                    "/on", "out-of-order", "It is a day from %s, the step before it, to today.".formatted(earliest));
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new ProblemException(ProblemType.CONFLICT, "'%s' is %s; reopen it first.".formatted(id, status));
        }
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    public boolean isOpen() {
        return status.equals(Standing.OPEN.code());
    }

    public String holder() {
        return holder;
    }

    public List<String> registers() {
        return List.copyOf(registers);
    }

    public RiskContent said() {
        return content;
    }

    public Verdict verdict() {
        return verdict;
    }

    boolean isOwnedBy(String subject) {
        return subject.equals(facets.owner());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RiskState state() {
        return new RiskState(
                id,
                content.title(),
                content.cause(),
                content.event(),
                content.effect(),
                content.category(),
                content.ownerPerson(),
                register,
                registers(),
                content.identified(),
                status,
                verdict.matrix(),
                verdict.initial(),
                verdict.current(),
                verdict.target(),
                verdict.appetite(),
                verdict.aboveAppetite(),
                facets.movement(),
                content.controlStates(),
                content.reviewFrequency(),
                verdict.nextReviewOn(),
                reviews,
                escalations,
                transitions,
                content.source(),
                content.illustrative());
    }
}
