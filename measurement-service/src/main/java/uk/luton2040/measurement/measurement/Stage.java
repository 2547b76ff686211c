package uk.luton2040.measurement.measurement;

import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.measurement.approval.ApprovalRule;

/** How far a value has come, and who may take it further. */
record Stage(Standing standing, Revision newest) {

    /** @throws ProblemException 409 when that hand may not confirm it */
    void requireConfirmable(ApprovalRule rule, Hand hand) {
        if (!rule.needsManager()) {
            throw refused("It needs no confirmation: the performance office approves it.");
        }
        if (standing != Standing.SUBMITTED && !(standing == Standing.QUERIED && newest.isAnswered())) {
            throw refused("Only a submitted value, or one whose query is answered, can be confirmed; this one is %s."
                    .formatted(standing.code()));
        }
        fourEyes(
                rule,
                newest.isSubmittedBy(hand),
                "It was submitted by you, or with a secret you were shown; somebody else must confirm it.");
    }

    /** @throws ProblemException 409 when that hand may not approve it */
    void requireApprovable(ApprovalRule rule, Hand hand) {
        switch (standing) {
            case SUBMITTED -> requireConfirmed(!rule.needsManager());
            case QUERIED -> {
                if (!newest.isAnswered()) {
                    throw refused("Its provider has not answered the query yet.");
                }
                requireConfirmed(!rule.needsManager() || newest.isConfirmed());
            }
            case CONFIRMED -> {}
            case APPROVED, PUBLISHED, WITHDRAWN ->
                throw refused("Only a submitted value can be approved; this one is %s.".formatted(standing.code()));
        }
        if (newest.needsComment()) {
            throw refused("Its provider has not commented yet on what is doubtful about it.");
        }
        fourEyes(
                rule,
                newest.isSubmittedBy(hand),
                "It was submitted by you, or with a secret you were shown; somebody else must approve it.");
        fourEyes(rule, newest.isConfirmedBy(hand), "You confirmed it; somebody else must approve it.");
    }

    private static void requireConfirmed(boolean isOrNeedNotBe) {
        if (!isOrNeedNotBe) {
            throw refused("Its provider's manager has not confirmed it yet.");
        }
    }

    private static void fourEyes(ApprovalRule rule, boolean same, String message) {
        if (rule.fourEyes() && same) {
            throw refused(message);
        }
    }

    static ProblemException refused(String why) {
        return new ProblemException(ProblemType.CONFLICT, why);
    }
}
