package uk.luton2040.delivery.action;

import jakarta.enterprise.context.ApplicationScoped;
import uk.luton2040.delivery.risk.Risks;

@ApplicationScoped
class RiskSubjects implements Subjects {
    private final Risks risks;

    RiskSubjects(Risks risks) {
        this.risks = risks;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.RISK;
    }

    @Override
    public boolean exists(String code) {
        return risks.exists(code);
    }

    @Override
    public boolean isLedBy(String code, String person) {
        return risks.ownerOf(code)
                .filter(owner -> owner.subject().equals(person))
                .isPresent();
    }
}
