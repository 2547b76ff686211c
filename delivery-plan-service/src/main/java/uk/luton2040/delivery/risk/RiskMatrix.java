package uk.luton2040.delivery.risk;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import uk.luton2040.contracts.RiskMatrixState;
import uk.luton2040.kit.aggregate.Aggregate;

/** How likelihood and impact make a score, and into which band a score falls. */
@Entity
public class RiskMatrix extends Aggregate<RiskMatrixState> {
    @Id
    private String code;

    @Convert(converter = RiskJson.OfMatrix.class)
    private RiskMatrixState content;

    @SuppressWarnings("NullAway.Init")
    protected RiskMatrix() {}

    @SuppressWarnings("NullAway.Init")
    public RiskMatrix(String code) {
        this.code = code;
    }

    /** Makes it so, whole; {@link NewRiskMatrix#errors} says whether it may be. */
    public void describe(NewRiskMatrix wanted) {
        content = wanted.state(code);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RiskMatrixState state() {
        return content;
    }
}
