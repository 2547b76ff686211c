package uk.luton2040.kit.problem;

import java.util.Locale;

/** Every kind of problem an answer can name, with its HTTP status and what the reader can do about it. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request could not be read", "The body or a parameter is not of the documented form."),
    UNAUTHENTICATED(
            401, "A valid access token is needed", "Send a bearer token of the luton2040 realm that has not expired."),
    FORBIDDEN(403, "Your role does not allow this", "Each operation names the roles that may use it."),
    NOT_FOUND(404, "There is no such thing", "It does not exist, or you may not know of it."),
    METHOD_NOT_ALLOWED(405, "This resource does not offer that method", "See the OpenAPI document for what it offers."),
    NOT_ACCEPTABLE(406, "That representation is not offered", "Ask for application/json."),
    CONFLICT(409, "This contradicts what is already there", "Read the resource again, then decide."),
    REQUEST_IN_FLIGHT(
            409,
            "The same request is being worked on",
            "Another request with this Idempotency-Key has not finished; try again in a moment."),
    STALE(412, "The resource has changed since you read it", "Read it again and send its new ETag as If-Match."),
    TOO_LARGE(413, "The request is too large", "Send it in smaller parts."),
    UNSUPPORTED_MEDIA_TYPE(415, "That content type is not understood", "Send application/json."),
    INVALID(422, "The request breaks a rule", "The errors say where and what would satisfy it."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "This Idempotency-Key belongs to another request",
            "The key was used with a different body; use a new key for a new request."),
    ROWS_REJECTED(422, "Some rows were refused", "Nothing was kept. Mend the rows named, or use mode=partial."),
    PRECONDITION_REQUIRED(428, "Say which version you are changing", "Send the resource's ETag as If-Match."),
    TOO_MANY_REQUESTS(
            429,
            "You ask too often, or too much at the same time",
            "Try again after the seconds that Retry-After names. RateLimit-Policy tells how many requests (q) are taken"
                    + " within how many seconds (w), RateLimit how many are left (r)."),
    INTERNAL(500, "Something went wrong on our side", "Nothing was kept. Try again; give the trace id if it persists."),
    BUSY(503, "Too much is going on at once", "Nothing was kept. Try again after the seconds that Retry-After names."),
    UNAVAILABLE(
            503,
            "Another part of the platform does not do its work",
            "Nothing was kept. Try again in a minute; give the trace id if it persists.");

    private final int status;
    private final String title;
    private final String advice;

    ProblemType(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A URI reference to the page that explains this problem, served by every service. */
    public String uri() {
        return "/problems/" + slug();
    }
}
