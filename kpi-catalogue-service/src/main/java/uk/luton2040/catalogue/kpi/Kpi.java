package uk.luton2040.catalogue.kpi;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import uk.luton2040.catalogue.Listed;
import uk.luton2040.contracts.KpiState;
import uk.luton2040.kit.aggregate.Edit;

/** What is measured and what counts as good, how it came to be so, and where it stands. */
@Entity
public class Kpi extends Listed<KpiState> {
    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private LifeCycle lifeCycle = LifeCycle.PROPOSED;

    /** The one in force. */
    @Convert(converter = KpiJson.OfDefinition.class)
    private Definition definition;

    @SuppressWarnings("UnusedVariable") // queries read it
    private Listing listing;

    @Convert(converter = KpiJson.OfSteps.class)
    private List<Step> steps = new ArrayList<>();

    @Convert(converter = KpiJson.OfQuestions.class)
    private List<Question> questions = new ArrayList<>();

    private List<String> forwardsTo = new ArrayList<>();
    private List<String> succeeds = new ArrayList<>();

    /** The next day on which another version or step takes hold. */
    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable LocalDate nextEffective;

    @ElementCollection
    @CollectionTable(name = "kpi_version", joinColumns = @JoinColumn(name = "kpi"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<Version> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "kpi_target", joinColumns = @JoinColumn(name = "kpi"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Figure> figures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Kpi() {}

    @SuppressWarnings("NullAway.Init")
    public Kpi(String code, int position) {
        super(position);
        this.code = code;
    }

    /**
     * Makes the next version. The first holds since ever.
     *
     * @param from the first day it is in force; null to correct the one that is
     * @throws uk.luton2040.kit.problem.ProblemException when a later version already holds on that day
     */
    public void revise(Definition next, @Nullable LocalDate from, Edit edit) {
        Version.next(code, versions, next, from, edit).ifPresent(version -> {
            versions.add(version);
            takeEffect(edit.today());
        });
    }

    /**
     * @param since null for the first version's day
     * @throws uk.luton2040.kit.problem.ProblemException when a version of a later day is there already
     */
    public void requireNoLater(@Nullable LocalDate since) {
        Version.corrects(code, versions, since);
    }

    private Version inForce(LocalDate day) {
        return Version.inForce(versions, day).orElseGet(versions::getFirst);
    }

    /** Puts in force what holds on that day; whether anything is different now. */
    boolean takeEffect(LocalDate day) {
        Definition held = definition;
        LifeCycle stood = lifeCycle;
        adopt(inForce(day).definition());
        Step.inForce(steps, day).ifPresent(step -> lifeCycle = step.to());
        nextEffective = Stream.concat(Version.nextAfter(versions, day).stream(), Step.nextAfter(steps, day).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
        return !definition.equals(held) || lifeCycle != stood;
    }

    private void adopt(Definition next) {
        definition = next;
        listing = Listing.of(next);
    }

    public void put(Figure figure) {
        figure.putIn(figures);
    }

    /** Whether there was one in that place; illustrative ones go with it. */
    boolean withdraw(String kind, @Nullable String category, String period) {
        return figures.removeIf(figure -> figure.isIn(kind, category, period));
    }

    /**
     * Takes a step of the life cycle.
     *
     * @param on the first day it holds; today when null
     */
    public void step(LifeCycle to, @Nullable LocalDate on, Edit edit) {
        step(to, on, List.of(), edit);
    }

    /** Retires it in favour of others, whose codes are its forwarding address. */
    public void retireInFavourOf(List<Kpi> successors, @Nullable LocalDate on, Edit edit) {
        step(LifeCycle.RETIRED, on, successors.stream().map(Kpi::code).toList(), edit);
        successors.forEach(successor -> successor.succeed(code));
    }

    private void step(LifeCycle to, @Nullable LocalDate on, List<String> inFavourOf, Edit edit) {
        requireStep(to);
        List<String> gaps = definitionsBetween(edit.today(), LocalDate.MAX)
                .flatMap(held -> OpenQuestions.gaps(held).stream())
                .distinct()
                .toList();
        if (to == LifeCycle.ACTIVE && !gaps.isEmpty()) {
            throw RuleViolation.notSettled(code, gaps);
        }
        record(to, on, inFavourOf, edit);
    }

    /** @throws uk.luton2040.kit.problem.ProblemException when that is no step from where it stands */
    public void requireStep(LifeCycle to) {
        lifeCycle.requireStep(code, retiredFrom(), to);
    }

    private void record(LifeCycle to, @Nullable LocalDate on, List<String> inFavourOf, Edit edit) {
        LocalDate day = on == null ? edit.today() : on;
        append(new Step(lifeCycle, to, day, edit.who(), edit.why(), edit.at(), inFavourOf), edit.today());
    }

    /** Takes over the next step of a life; those it gives way to are its forwarding address until it is proposed again. */
    public void append(Step step, LocalDate today) {
        steps = Stream.concat(steps.stream(), Stream.of(step)).toList();
        if (step.to() == LifeCycle.PROPOSED || !step.inFavourOf().isEmpty()) {
            forwardsTo = new ArrayList<>(step.inFavourOf());
        }
        takeEffect(today);
    }

    /** Takes over the next version of a history. */
    public void append(Version version, LocalDate today) {
        Version.corrects(code, versions, version.effectiveFrom());
        versions.add(version);
        takeEffect(today);
    }

    public void succeed(String predecessor) {
        if (!succeeds.contains(predecessor)) {
            succeeds = Stream.concat(succeeds.stream(), Stream.of(predecessor)).toList();
        }
    }

    /** On import, a settled KPI becomes active, an unsettled one waits as proposed; a decision taken since then stands. */
    public void settle(Edit edit) {
        if (lifeCycle == LifeCycle.PROPOSED && gaps().isEmpty() && forwardsTo.isEmpty()) {
            record(LifeCycle.ACTIVE, null, List.of(), edit);
        }
        unsettle(edit);
    }

    /** On import, an active KPI about which something has become open waits as proposed. */
    public void unsettle(Edit edit) {
        if (lifeCycle == LifeCycle.ACTIVE && !gaps().isEmpty()) {
            record(LifeCycle.PROPOSED, null, List.of(), edit);
        }
    }

    /** Takes over a question, in the place of one of its number or after the others. */
    public void put(Question question) {
        questions = question.in(questions);
    }

    Question ask(String text, Edit edit) {
        put(Question.asked(questions.size() + 1, text, edit));
        return questions.getLast();
    }

    Question answer(int number, String words, Edit edit) {
        put(questions.get(number - 1).answered(words, edit));
        return questions.get(number - 1);
    }

    /** What keeps it from being active, each as a question to be answered. */
    public List<String> gaps() {
        return OpenQuestions.gaps(definition);
    }

    public boolean isDefined() {
        return definition != null;
    }

    public LifeCycle lifeCycle() {
        return lifeCycle;
    }

    public Definition definition() {
        return definition;
    }

    /** The one in force on that day, as far as is decided. */
    public Definition definitionOn(LocalDate day) {
        return inForce(day).definition();
    }

    /** The day from which it is, or is decided to be, retired; null when it stays. */
    public @Nullable LocalDate retiredFrom() {
        return Step.retiredFrom(steps);
    }

    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** In force on one day or another, from the first to the last of these. */
    public Stream<Definition> definitionsBetween(LocalDate first, LocalDate last) {
        return Version.heldBetween(versions, first, last).map(Version::definition);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public String code() {
        return code;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public KpiState state() {
        return state(Version.states(versions, code, lifeCycle));
    }

    /** All but the versions. */
    public KpiState summary() {
        return state(List.of());
    }

    /** A version made for a later day changes nothing yet but the number of them: none is ever taken away. */
    @Override
    protected Object comparedByChanges() {
        return List.of(summary(), steps, questions, versions.size());
    }

    private KpiState state(List<KpiState.Version> told) {
        return definition.state(
                code,
                lifeCycle,
                Figure.inOrder(figures).map(Figure::state).toList(),
                OpenQuestions.all(definition, Figure.inOrder(figures), questions),
                List.copyOf(forwardsTo),
                List.copyOf(succeeds),
                retiredFrom(),
                told);
    }
}
