package uk.luton2040.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<Error> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param pointer JSON pointer (RFC 6901) into the request's body, or {@code ?name} for a parameter
     * @param code stable, for programs
     * @param message a sentence a person can act on
     * @param row the sender's own id of the row it is about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            String pointer,
            String code,
            String message,
            @Nullable String row) {

        public Error(String pointer, String code, String message) {
            this(pointer, code, message, null);
        }

        /** A parameter's place becomes a field's: what was {@code ?category} of one is {@code /category} of many. */
        Error within(String parent) {
            String place = pointer.startsWith("?") ? "/" + pointer.substring(1) : pointer;
            return new Error(parent + place, code, message, row);
        }
    }

    public static Problem of(ProblemType type, @Nullable String detail, @Nullable String instance, List<Error> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, errors);
    }
}
