package uk.luton2040.mail;

/** A mail did not go out. */
public class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean every;

    private NotSent(String message, Throwable cause, boolean every) {
        super(message, cause);
        this.every = every;
    }

    /** The fault is in this mail: another may go out. */
    static NotSent thisOne(Throwable cause) {
        return new NotSent(String.valueOf(cause.getMessage()), cause, false);
    }

    /** The fault is in the way out: no other would go out now. */
    static NotSent any(String message, Throwable cause) {
        return new NotSent(message, cause, true);
    }

    /** Whether no other mail would go out now. */
    public boolean concernsEveryMail() {
        return every;
    }
}
