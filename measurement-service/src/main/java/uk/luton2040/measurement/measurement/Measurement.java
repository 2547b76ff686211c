package uk.luton2040.measurement.measurement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measures.period.Period;

/** A value for (KPI, period, organisation, category), with all its revisions. */
@Entity
public class Measurement extends Aggregate<MeasurementState> {
    @Id
    private UUID id;

    private String kpi;
    private String period;

    @Column
    private LocalDate periodEnd;

    private String organisation;
    private String category;

    @OneToMany(mappedBy = "measurement", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Revision> revisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {}

    @SuppressWarnings("NullAway.Init")
    public Measurement(String kpi, Period period, String organisation, @Nullable String category) {
        this.id = UUID.randomUUID();
        this.kpi = kpi;
        this.period = period.code();
        this.periodEnd = period.end();
        this.organisation = organisation;
        this.category = Objects.requireNonNullElse(category, "");
    }

    /** Takes a reading: a first one, one that replaces an unpublished one, or a revision of a published one. */
    public void submit(Reading reading, String who, Instant when) {
        if (revisions.isEmpty() || newest().isPublished()) {
            revisions.add(new Revision(this, revisions.size() + 1, reading, who, when));
        } else {
            newest().replace(reading, who, when);
        }
    }

    public void approve(String who, Instant when) {
        if (newest().standing() != Standing.SUBMITTED) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Only a submitted value can be approved; this one is %s."
                            .formatted(newest().standing().code()));
        }
        newest().approve(who, when);
    }

    public void publish(Instant when) {
        if (newest().standing() != Standing.APPROVED) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Only an approved value can be published; this one is %s."
                            .formatted(newest().standing().code()));
        }
        newest().publish(when);
    }

    /** Publishes without approval, where none is needed. */
    public void publishUnapproved(Instant when) {
        newest().publish(when);
    }

    public boolean hasBeenPublished() {
        return revisions.stream().anyMatch(Revision::isPublished);
    }

    public MeasurementKey key() {
        return new MeasurementKey(kpi, period, category);
    }

    public String organisation() {
        return organisation;
    }

    public Standing standing() {
        return newest().standing();
    }

    public boolean saysNow(Reading reading) {
        return newest().reading().equals(reading);
    }

    private Revision newest() {
        return revisions.getLast();
    }

    @Override
    public String id() {
        return id.toString();
    }

    public UUID uuid() {
        return id;
    }

    /** Unpublished numbers never leave: the state names the last published revision, or none. */
    @Override
    public MeasurementState state() {
        return new MeasurementState(
                id,
                kpi,
                period,
                organisation,
                category.isEmpty() ? null : category,
                newest().standing().code(),
                revisions.reversed().stream()
                        .flatMap(revision -> Stream.ofNullable(revision.published()))
                        .findFirst()
                        .orElse(null));
    }

    MeasurementView view() {
        return new MeasurementView(
                id, kpi, period, organisation, category.isEmpty() ? null : category, newest().view());
    }

    List<RevisionView> history() {
        return revisions.stream().map(Revision::view).toList();
    }
}
