package uk.luton2040.delivery.risk;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.RiskRegisterState;
import uk.luton2040.kit.aggregate.Aggregate;

/** Where the risks of a project, a department or the whole council are kept, and the rules they are judged by. */
@Entity
public class RiskRegister extends Aggregate<RiskRegisterState> {
    @Id
    private String code;

    private String kind;
    private @Nullable String project;
    private @Nullable String owner;
    private @Nullable String matrix;
    private @Nullable String parent;

    @Convert(converter = RiskJson.OfRegister.class)
    private RiskRegisterState content;

    @SuppressWarnings("NullAway.Init")
    protected RiskRegister() {}

    @SuppressWarnings("NullAway.Init")
    public RiskRegister(String code) {
        this.code = code;
    }

    /** Makes it so, whole; {@link RegisterCheck} says whether it may be. */
    public void describe(NewRiskRegister wanted) {
        content = wanted.state(code);
        kind = content.kind();
        project = content.project();
        owner = content.owner() == null ? null : content.owner().subject();
        matrix = content.matrix();
        parent = content.parent();
    }

    RegisterKind kind() {
        return RegisterKind.of(kind).orElseThrow();
    }

    @Nullable
    String project() {
        return project;
    }

    public @Nullable String matrix() {
        return matrix;
    }

    @Nullable
    String parent() {
        return parent;
    }

    boolean isOwnedBy(String subject) {
        return subject.equals(owner);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RiskRegisterState state() {
        return content;
    }
}
