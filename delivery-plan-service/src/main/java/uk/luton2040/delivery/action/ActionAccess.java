package uk.luton2040.delivery.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import uk.luton2040.delivery.followup.Editing;

/** Who may write an action, and who may close it. */
@ApplicationScoped
class ActionAccess {
    private final Actions actions;
    private final AllSubjects subjects;
    private final ClosingRules rules;
    private final Editing editing;

    ActionAccess(Actions actions, AllSubjects subjects, ClosingRules rules, Editing editing) {
        this.actions = actions;
        this.subjects = subjects;
        this.rules = rules;
        this.editing = editing;
    }

    void requireMayTake(SubjectKind kind, String subject) {
        if (!editing.isOfficer() && !leads(kind, subject)) {
            throw Editing.forbidden("You take actions for the projects that you lead.");
        }
    }

    /** The action, when it is the caller's to write and its If-Match names its present revision. */
    Action require(String code) {
        Action action = actions.require(code);
        if (being(action).isEmpty()) {
            throw Editing.forbidden("It is %s's to write, an officer's, and of whoever leads its project."
                    .formatted(action.owner().name()));
        }
        editing.requireSeen(action.revision());
        return action;
    }

    void requireMayClose(Action action) {
        ClosingRule rule = rules.of(action.subjectKind());
        if (!rule.allows(being(action), editing.isMe(action.owner()) || action.wasSaidDoneBy(editing.me()))) {
            throw Editing.forbidden(rule.inWords());
        }
    }

    /** All that the caller is to the action, in the words of closing rules. */
    private List<String> being(Action action) {
        List<String> being = new ArrayList<>();
        if (editing.isOfficer()) {
            being.add(ClosingRule.OFFICER);
        }
        if (leads(action.subjectKind(), action.subject())) {
            being.add(ClosingRule.LEAD);
        }
        if (editing.isMe(action.owner())) {
            being.add(ClosingRule.OWNER);
        }
        return being;
    }

    private boolean leads(SubjectKind kind, String subject) {
        return editing.isLead() && subjects.isLedBy(kind, subject, editing.me());
    }
}
