package uk.luton2040.delivery.action;

import jakarta.enterprise.context.ApplicationScoped;

/** There are no registers of risks yet, so there is no risk an action could be about. */
@ApplicationScoped
class RiskSubjects implements Subjects {
    @Override
    public SubjectKind kind() {
        return SubjectKind.RISK;
    }

    @Override
    public boolean exists(String code) {
        return false;
    }
}
