package uk.luton2040.measurement.measurement;

import java.time.LocalDate;
import java.util.Optional;
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

    /** @throws ProblemException 409 when it is published, or says nothing any more */
    void requireQueryable() {
        if (!isOnItsWay()) {
            throw refused("Only a value that is not published yet can be queried; this one is %s."
                    .formatted(standing.code()));
        }
    }

    /** @throws ProblemException 409 when it is published, or says nothing any more */
    void requireWithdrawable() {
        if (!isOnItsWay()) {
            throw refused("Only a value that is not published yet can be taken back so; this one is %s."
                    .formatted(standing.code()));
        }
    }

    /** @throws ProblemException 409 when nothing has been asked of it */
    void requireQueried() {
        if (standing != Standing.QUERIED) {
            throw refused("Nothing has been asked of it; it is %s.".formatted(standing.code()));
        }
    }

    /**
     * @param whole the whole submission that brought it is approved and published with it
     * @param held until which day its publisher has not released it
     * @throws ProblemException 409 when it may not be published
     */
    void requirePublishable(boolean whole, Optional<LocalDate> held) {
        if (newest.isRebase() && !whole) {
            throw refused("It is part of a rebase: publish its submission as a whole, when all of it is approved and"
                    + " none of it was withdrawn, replaced or is held until its publisher's release.");
        }
        if (held.isPresent()) {
            throw refused("Its publisher releases it on %s; it is held until then.".formatted(held.get()));
        }
        if (standing != Standing.APPROVED) {
            throw refused("Only an approved value can be published; this one is %s.".formatted(standing.code()));
        }
    }

    /** @throws ProblemException 409 when it is not published */
    void requirePublished() {
        if (standing != Standing.PUBLISHED) {
            throw refused("Only a published value can be taken back so; this one is %s.".formatted(standing.code()));
        }
    }

    private boolean isOnItsWay() {
        return standing != Standing.PUBLISHED && standing != Standing.WITHDRAWN;
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
