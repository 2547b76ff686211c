package uk.luton2040.measurement.measurement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.kit.aggregate.Uuid7;
import uk.luton2040.measurement.approval.ApprovalRule;
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

    /** The newest revision's. */
    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.SUBMITTED;

    private Instant firstSubmittedAt;

    /** The newest revision's, so that a history is read without the revisions. */
    @Column
    private @Nullable BigDecimal newestValue;

    @OneToMany(mappedBy = "measurement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Revision> revisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {}

    @SuppressWarnings("NullAway.Init")
    public Measurement(String kpi, Period period, String organisation, @Nullable String category, Instant now) {
        this.id = Uuid7.at(now);
        this.kpi = kpi;
        this.period = period.code();
        this.periodEnd = period.end();
        this.organisation = organisation;
        this.category = Objects.requireNonNullElse(category, "");
    }

    /**
     * Takes a reading: a first one, one that replaces an unpublished one, or a revision of a published one.
     *
     * @return what it replaces; what was withdrawn is remembered already
     */
    public Optional<ReplacedDraft> submit(Draft draft) {
        boolean withdrawn = standing == Standing.WITHDRAWN;
        standing = Standing.SUBMITTED;
        newestValue = draft.reading().value();
        if (revisions.isEmpty() || withdrawn) {
            firstSubmittedAt = draft.submittedAt();
        }
        if (revisions.isEmpty() || newest().isPublished()) {
            revisions.add(new Revision(this, nextNumber(), draft));
            return Optional.empty();
        }
        ReplacedDraft replaced = newest().replace(draft);
        return withdrawn ? Optional.empty() : Optional.of(replaced);
    }

    /** By its provider's manager. */
    Decision confirm(ApprovalRule rule, Hand hand, Instant when) {
        stage().requireConfirmable(rule, hand);
        newest().confirm(hand.name(), when);
        standing = Standing.CONFIRMED;
        return decided(Decision.Kind.CONFIRMED, hand.name(), when, null);
    }

    /** By the performance office. */
    Decision approve(ApprovalRule rule, Hand hand, Instant when) {
        stage().requireApprovable(rule, hand);
        newest().approve(hand.name(), when);
        standing = Standing.APPROVED;
        return decided(Decision.Kind.APPROVED, hand.name(), when, null);
    }

    /** Asks its provider something; whatever approval it had is gone. */
    Decision query(String question, String who, Instant when) {
        stage().requireQueryable();
        newest().query();
        standing = Standing.QUERIED;
        return decided(Decision.Kind.QUERIED, who, when, question);
    }

    /** Its provider's word on a query; the office approves or asks again. */
    Decision answer(String words, String who, Instant when) {
        stage().requireQueried();
        newest().answer();
        return decided(Decision.Kind.ANSWERED, who, when, words);
    }

    /**
     * @param whole the whole submission that brought it is approved and published with it
     * @param held until which day its publisher has not released it
     */
    Decision publish(Instant when, String who, boolean whole, Optional<LocalDate> held) {
        stage().requirePublishable(whole, held);
        publishUnapproved(when);
        return decided(Decision.Kind.PUBLISHED, who, when, null);
    }

    /** It is doubtful, and waits for a comment. */
    public boolean needsComment() {
        return newest().needsComment();
    }

    /** Publishes without approval, where none is needed. */
    public void publishUnapproved(Instant when) {
        newest().publish(when);
        standing = Standing.PUBLISHED;
    }

    /** Takes back what is not published; what was published before it stands again. */
    Withdrawal withdraw(String why, String who, Instant when) {
        stage().requireWithdrawable();
        ReplacedDraft draft = newest().replacedAt(when);
        Decision decision = decided(Decision.Kind.WITHDRAWN, who, when, why);
        if (revisions.size() > 1) {
            revisions.removeLast();
            standing = newest().standing();
            newestValue = newest().reading().value();
        } else {
            newest().withdraw();
            standing = Standing.WITHDRAWN;
        }
        return new Withdrawal(decision, draft);
    }

    record Withdrawal(Decision decision, ReplacedDraft draft) {}

    /** Takes back what is published, by a revision that says nothing but why. What it revises stays readable. */
    Decision withdrawPublished(String reason, String note, String who, Instant when) {
        stage().requirePublished();
        Reading nothing = newest().reading().withdrawn(reason, note);
        Revision withdrawal = new Revision(this, nextNumber(), new Draft(nothing, "[]", false, null, false, who, when));
        withdrawal.publish(when);
        withdrawal.withdraw();
        revisions.add(withdrawal);
        standing = Standing.WITHDRAWN;
        newestValue = null;
        return decided(Decision.Kind.WITHDRAWN, who, when, note);
    }

    /**
     * Takes personal data out of a commentary, for good; that something was there remains.
     *
     * @return whether that revision is there and has a commentary
     */
    boolean redact(int number, String left, String because, String who, Instant when) {
        Optional<Revision> speaking =
                revision(number).filter(revision -> revision.reading().commentary() != null);
        speaking.ifPresent(revision -> revision.redact(left, who, when, because));
        return speaking.isPresent();
    }

    Optional<String> hashOf(int number) {
        return revision(number).map(Revision::hash);
    }

    private Optional<Revision> revision(int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    private Decision decided(Decision.Kind kind, String who, Instant when, @Nullable String words) {
        return new Decision(id, newest().number(), kind, newest().hash(), who, when, words);
    }

    public boolean hasBeenPublished() {
        return revisions.stream().anyMatch(Revision::isPublished);
    }

    public MeasurementKey key() {
        return new MeasurementKey(kpi, period, category);
    }

    public String kpi() {
        return kpi;
    }

    public String organisation() {
        return organisation;
    }

    LocalDate periodEnd() {
        return periodEnd;
    }

    public Standing standing() {
        return standing;
    }

    Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }

    @Nullable
    BigDecimal newestValue() {
        return newestValue;
    }

    /** A withdrawn value says nothing any more. */
    public boolean saysNow(Reading reading) {
        return standing != Standing.WITHDRAWN && newest().reading().equals(reading);
    }

    /** A provisional value that becomes final was announced to: nobody has to say why. */
    public Optional<String> usualReasonFor(Reading reading) {
        return reading.isFinal() && !newest().reading().isFinal()
                ? Optional.of("scheduled-revision")
                : Optional.empty();
    }

    private Stage stage() {
        return new Stage(standing, newest());
    }

    private int nextNumber() {
        return revisions.isEmpty() ? 1 : newest().number() + 1;
    }

    Revision newest() {
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
        Optional<Revision> told =
                revisions.reversed().stream().filter(Revision::isPublished).findFirst();
        return new MeasurementState(
                id,
                kpi,
                period,
                organisation,
                category.isEmpty() ? null : category,
                standing.code(),
                told.map(Revision::published).orElse(null),
                revisions.stream()
                        .flatMap(revision -> revision.redaction().stream())
                        .toList(),
                told.map(Revision::withdrawal).orElse(null));
    }

    MeasurementView view() {
        return new MeasurementView(
                id, kpi, period, organisation, category.isEmpty() ? null : category, newest().view(), null);
    }

    List<RevisionView> history() {
        return revisions.stream().map(Revision::view).toList();
    }
}
