package uk.luton2040.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.hibernate.exception.DataException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every failure leaves as problem details; none carries a stack trace. */
class ProblemMappers {

    @ServerExceptionMapper
    Response refusal(ProblemException refusal, UriInfo uri) {
        Response answer = answer(refusal.type(), refusal.getMessage(), uri, refusal.errors());
        return refusal.type() == ProblemType.BUSY
                ? Response.fromResponse(answer).header("Retry-After", "2").build()
                : answer;
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e, UriInfo uri) {
        return unauthenticated(uri);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e, UriInfo uri) {
        return unauthenticated(uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(ProblemType.FORBIDDEN, null, uri, List.of());
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    Response invalid(ConstraintViolationException violations, UriInfo uri) {
        List<Problem.Error> errors = violations.getConstraintViolations().stream()
                .map(violation -> new Problem.Error(Pointers.of(violation), "invalid", violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Error::pointer))
                .toList();
        return answer(ProblemType.INVALID, null, uri, errors);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, UriInfo uri) {
        return unreadable(e, uri);
    }

    /** A body that breaks off, or whose parts cannot be told apart; what we write ourselves is our own fault. */
    @ServerExceptionMapper
    Response broken(IOException e, UriInfo uri) {
        return e instanceof JsonProcessingException
                ? unexpected(new UncheckedIOException(e), uri)
                : answer(ProblemType.MALFORMED_REQUEST, "The body could not be read to its end.", uri, List.of());
    }

    @ServerExceptionMapper
    Response concurrent(OptimisticLockException e, UriInfo uri) {
        return answer(ProblemType.STALE, "Somebody else changed it at the same moment.", uri, List.of());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, uri);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return switch (status) {
            case 401 -> unauthenticated(uri);
            case 403 -> answer(ProblemType.FORBIDDEN, null, uri, List.of());
            case 404 -> answer(ProblemType.NOT_FOUND, null, uri, List.of());
            case 405 -> answer(ProblemType.METHOD_NOT_ALLOWED, null, uri, List.of());
            case 406 -> answer(ProblemType.NOT_ACCEPTABLE, null, uri, List.of());
            case 413 -> answer(ProblemType.TOO_LARGE, null, uri, List.of());
            case 415 -> answer(ProblemType.UNSUPPORTED_MEDIA_TYPE, null, uri, List.of());
            case 500 -> unexpected(e, uri);
            default -> answer(ProblemType.MALFORMED_REQUEST, e.getMessage(), uri, List.of());
        };
    }

    /** What fails at the commit arrives wrapped; the database's own refusals are the reader's to mend, not ours. */
    @ServerExceptionMapper
    Response unexpected(RuntimeException e, UriInfo uri) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException lost) {
                return concurrent(lost, uri);
            }
            if (cause instanceof org.hibernate.exception.ConstraintViolationException
                    || cause instanceof EntityExistsException) {
                Log.infof("A request to %s met another: %s", uri.getPath(), constraint(cause));
                return answer(ProblemType.CONFLICT, "Somebody else did it at the same moment.", uri, List.of());
            }
            if (cause instanceof DataException) {
                return answer(
                        ProblemType.MALFORMED_REQUEST, "It holds a text or number beyond reason.", uri, List.of());
            }
        }
        Log.error("A request failed unexpectedly", e);
        return answer(ProblemType.INTERNAL, null, uri, List.of());
    }

    /** Never the database's own words, which may name a person or a value. */
    private static String constraint(Throwable met) {
        return met instanceof org.hibernate.exception.ConstraintViolationException violation
                ? String.valueOf(violation.getConstraintName())
                : met.getClass().getSimpleName();
    }

    private static Response unauthenticated(UriInfo uri) {
        return Response.fromResponse(answer(ProblemType.UNAUTHENTICATED, null, uri, List.of()))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static Response unreadable(JacksonException e, UriInfo uri) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        return answer(
                ProblemType.MALFORMED_REQUEST,
                "The body is not the JSON expected here" + where + ".",
                uri,
                List.of(JsonMistake.of(e)));
    }

    private static Response answer(ProblemType type, @Nullable String detail, UriInfo uri, List<Problem.Error> errors) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(type, detail, uri.getRequestUri().getPath(), errors))
                .build();
    }
}
