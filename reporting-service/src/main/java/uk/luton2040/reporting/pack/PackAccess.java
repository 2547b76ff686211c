package uk.luton2040.reporting.pack;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;

/**
 * Drafts are seen by officers and by those who clear them; what is issued also by auditors, and by a board's viewers. Who
 * may not see one may not know of it.
 */
@RequestScoped
class PackAccess {
    private final Caller caller;

    PackAccess(Caller caller) {
        this.caller = caller;
    }

    boolean seesDrafts() {
        return caller.has(Roles.PERFORMANCE_OFFICER) || caller.has(Roles.DIRECTOR) || caller.has(Roles.LEADERSHIP);
    }

    private boolean seesEveryBoard() {
        return seesDrafts() || caller.has(Roles.AUDITOR);
    }

    /** The boards whose packs are seen; null for all. */
    String @Nullable [] boards() {
        return seesEveryBoard() ? null : caller.boards().toArray(String[]::new);
    }

    boolean seesIssued(String board) {
        return seesEveryBoard() || caller.boards().contains(board);
    }

    String name() {
        return caller.name();
    }

    /** As what the caller sends a pack back: all that it is. */
    String roles() {
        return String.join(", ", clearingRoles());
    }

    private List<String> clearingRoles() {
        return Stream.of(Roles.DIRECTOR, Roles.LEADERSHIP).filter(caller::has).toList();
    }

    /**
     * As what the caller clears a pack.
     *
     * @param said which of them, for somebody who has both roles
     */
    String clearingRole(@Nullable String said) {
        List<String> held = clearingRoles();
        if (said != null && !held.contains(said)) {
            throw ProblemException.invalid(
                    "/role", "not-yours", "You clear packs as %s.".formatted(String.join(" or ", held)));
        }
        if (said == null && held.size() > 1) {
            throw ProblemException.invalid("/role", "which", "Say whether you clear it as director or leadership.");
        }
        return said == null ? held.getFirst() : said;
    }
}
