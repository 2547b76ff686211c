package uk.luton2040.delivery.outside;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.OutsideReviewState;
import uk.luton2040.kit.aggregate.Aggregate;
import uk.luton2040.measures.period.ImpreciseDate;

/** Somebody from outside has looked at how things are done. What they recommend is told one by one. */
@Entity
public class OutsideReview extends Aggregate<OutsideReviewState> {
    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    private String title;
    private String reviewer;
    private String reported;
    private @Nullable String link;
    private @Nullable String source;
    private boolean illustrative;

    @SuppressWarnings("NullAway.Init")
    protected OutsideReview() {}

    @SuppressWarnings("NullAway.Init")
    public OutsideReview(String code) {
        this.code = code;
    }

    /**
     * @param by who reviewed
     * @param when they reported, in the source's own words
     * @param where the report is
     * @param printed where what is said here is printed
     */
    public void describe(
            ReviewKind what,
            String called,
            String by,
            String when,
            @Nullable String where,
            @Nullable String printed,
            boolean invented) {
        kind = what;
        title = called;
        reviewer = by;
        reported = when;
        link = where;
        source = printed;
        illustrative = invented;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public OutsideReviewState state() {
        ImpreciseDate date = ImpreciseDate.parse(reported);
        return new OutsideReviewState(
                code, kind.code(), title, reviewer, reported, date.from(), date.until(), link, source, illustrative);
    }
}
