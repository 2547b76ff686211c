package uk.luton2040.delivery.plan;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.DeliveryPlanState;
import uk.luton2040.contracts.Person;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.period.Period;

/**
 * A delivery, service or team plan. One that covers years is written anew each year; what was written for the years before
 * stays as it was.
 */
@Entity
public class Plan extends Aggregate<DeliveryPlanState> {
    @Id
    private String code;

    private String kind;
    private @Nullable String parent;

    @SuppressWarnings("UnusedVariable") // what lists are narrowed by
    private @Nullable String cataloguePlan;

    private @Nullable String owner;
    private @Nullable String edition;

    @Convert(converter = PlanJson.OfContent.class)
    private PlanContent content;

    @Convert(converter = PlanJson.OfEditions.class)
    private List<Edition> earlier = List.of();

    private boolean retired;

    @SuppressWarnings("UnusedVariable") // the order of lists
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /** @param position its place in the order in which plans were made */
    @SuppressWarnings("NullAway.Init")
    public Plan(String code, int position) {
        this.code = code;
        this.position = position;
    }

    /**
     * Writes the edition in force, whole. One that covers years begins with the first of them.
     *
     * @throws ProblemException when it is retired
     */
    public void describe(PlanContent wanted) {
        requireAlive();
        content = wanted;
        kind = wanted.kind();
        parent = wanted.parent();
        cataloguePlan = wanted.cataloguePlan();
        owner = wanted.owner() == null ? null : wanted.owner().subject();
        if (edition == null) {
            edition = wanted.from();
        }
    }

    /** Writes the first edition, of a year that need not be the first of those it covers. */
    public void begin(@Nullable String year, PlanContent wanted) {
        edition = year;
        describe(wanted);
    }

    /**
     * Closes the edition in force and begins another.
     *
     * @param year later than that of the edition in force, and one of those the plan covers
     */
    public void refresh(String year, PlanContent wanted) {
        requireAlive();
        if (edition == null) {
            throw ProblemException.invalid(
                    "/year",
                    "no-years",
                    "The plan '%s' covers no years, so there is none to write it for.".formatted(code));
        }
        Period next = Period.parse(year);
        Period last = Period.parse(edition);
        if (next.kind() != last.kind() || next.compareTo(last) <= 0) {
            throw ProblemException.invalid(
                    "/year",
                    "not-later",
                    "The plan is written for %s; the next year is %s.".formatted(edition, last.next()));
        }
        if (wanted.to() == null
                || PlanCheck.yearOf(wanted.to())
                        .filter(end -> next.compareTo(end) <= 0)
                        .isEmpty()) {
            throw ProblemException.invalid(
                    "/year",
                    "beyond-the-plan",
                    "The plan ends with %s; let it end later first.".formatted(wanted.to()));
        }
        earlier = Stream.concat(earlier.stream(), Stream.of(new Edition(edition, content)))
                .toList();
        edition = next.code();
        describe(wanted);
    }

    public void retire() {
        requireAlive();
        retired = true;
    }

    /** @throws ProblemException when it is retired */
    public void requireAlive() {
        if (retired) {
            throw new ProblemException(ProblemType.CONFLICT, "The plan '%s' is retired.".formatted(code));
        }
    }

    /** What the edition in force says. */
    public PlanContent written() {
        return content;
    }

    /** The editions before the one in force, oldest first. */
    public List<Edition> earlier() {
        return earlier;
    }

    /** The year for which it was last written anew; null for one that is not written by years. */
    public @Nullable String edition() {
        return edition;
    }

    /** What it said for that year, or says. */
    public Optional<PlanContent> edition(String year) {
        return year.equals(edition)
                ? Optional.of(content)
                : earlier.stream()
                        .filter(old -> old.year().equals(year))
                        .map(Edition::content)
                        .findFirst();
    }

    public Optional<Person> owner() {
        return Optional.ofNullable(content.owner());
    }

    public boolean isOwnedBy(String subject) {
        return subject.equals(owner);
    }

    public boolean isRetired() {
        return retired;
    }

    PlanTree.Place place() {
        return new PlanTree.Place(code, kind, parent);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public DeliveryPlanState state() {
        List<String> editions = Stream.concat(earlier.stream().map(Edition::year), Stream.ofNullable(edition))
                .toList();
        return content.state(code, edition, editions, retired);
    }

    /** With what the editions before said. */
    @Override
    protected Object comparedByChanges() {
        return List.of(state(), earlier);
    }
}
