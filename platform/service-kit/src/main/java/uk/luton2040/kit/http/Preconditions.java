package uk.luton2040.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Stream;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;

/** A change must say which revision it was made against: 428 when it does not, 412 when that one is old. */
@RequestScoped
public class Preconditions {
    private final HttpHeaders headers;

    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    public void check(long revision) {
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Its present ETag is " + ETags.of(revision) + ".");
        }
        boolean matches = Stream.of(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(ETags.of(revision)));
        if (!matches) {
            throw new ProblemException(
                    ProblemType.STALE, "You sent %s; it is now %s.".formatted(ifMatch, ETags.of(revision)));
        }
    }
}
