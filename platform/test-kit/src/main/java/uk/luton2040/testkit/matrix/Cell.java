package uk.luton2040.testkit.matrix;

/**
 * Whether one caller may do one thing.
 *
 * @param operation method and path, as in {@code GET /api/v1/measurements/{id}}
 * @param granted the status of an answer to whoever may
 */
public record Cell(String operation, Caller caller, Verdict verdict, int granted) {

    public boolean isRefused() {
        return verdict != Verdict.YES;
    }

    /** Refused before anything is read: the caller has no token or none of the roles. */
    boolean isOfRole() {
        return verdict == Verdict.UNAUTHENTICATED || verdict == Verdict.FORBIDDEN && caller != Caller.HOMELESS;
    }

    /** The sentence by which its test is called. */
    @Override
    public String toString() {
        return "%s %s %s of %s".formatted(caller.who(), verdict.words(), operation, caller.owner());
    }
}
