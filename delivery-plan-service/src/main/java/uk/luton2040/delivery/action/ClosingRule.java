package uk.luton2040.delivery.action;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import uk.luton2040.contracts.ClosingRuleState;
import uk.luton2040.kit.aggregate.Aggregate;

/** Who may close actions on subjects of a kind. */
@Entity
public class ClosingRule extends Aggregate<ClosingRuleState> {
    /** The words of {@code mayClose}. */
    public static final String OFFICER = "performance-officer";

    public static final String LEAD = "project-lead";
    public static final String OWNER = "owner";
    public static final List<String> WORDS = List.of(OFFICER, LEAD, OWNER);

    @Id
    @Enumerated(EnumType.STRING)
    private SubjectKind kind;

    private List<String> mayClose = WORDS;
    private boolean byAnother;

    @SuppressWarnings("NullAway.Init")
    protected ClosingRule() {}

    /** While nobody has said otherwise, whoever may write an action may close it. */
    public ClosingRule(SubjectKind kind) {
        this.kind = kind;
    }

    public void decide(List<String> who, boolean neverItsOwner) {
        mayClose = new ArrayList<>(who);
        byAnother = neverItsOwner;
    }

    /**
     * Whether somebody may close.
     *
     * @param being all that the person is to the action
     * @param isOwnWork whether the person owns it, or was the one who said that it is done
     */
    boolean allows(List<String> being, boolean isOwnWork) {
        return being.stream().anyMatch(mayClose::contains) && !(byAnother && isOwnWork);
    }

    String inWords() {
        return "Closing is for %s%s.".formatted(String.join(", ", mayClose), byAnother ? ", never for its owner" : "");
    }

    SubjectKind kind() {
        return kind;
    }

    @Override
    public String id() {
        return kind.code();
    }

    @Override
    public ClosingRuleState state() {
        return new ClosingRuleState(kind.code(), List.copyOf(mayClose), byAnother);
    }
}
