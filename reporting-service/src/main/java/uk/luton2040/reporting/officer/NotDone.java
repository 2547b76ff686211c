package uk.luton2040.reporting.officer;

import java.util.List;
import uk.luton2040.kit.problem.ProblemException;

/** A service would not do it, or did not answer; for somebody who knows nothing of HTTP. */
final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> sentences;

    NotDone(int status, List<String> sentences) {
        super(String.join(" ", sentences));
        this.status = status;
        this.sentences = sentences;
    }

    static NotDone of(ProblemException refused) {
        return new NotDone(refused.type().status(), List.of(String.valueOf(refused.getMessage())));
    }

    /** The service's own, or 503 when it did not answer. */
    int status() {
        return status;
    }

    /** Whatever else is asked of the service, it will not be done either. */
    boolean isOfTheService() {
        return status == 503 || status == 401;
    }

    List<String> sentences() {
        return sentences;
    }
}
