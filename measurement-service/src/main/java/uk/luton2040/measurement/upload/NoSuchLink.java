package uk.luton2040.measurement.upload;

/** A link that is unknown, or was good once: its reader is told the same. */
class NoSuchLink extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean wasGood;

    NoSuchLink(boolean wasGood) {
        super("There is no such upload link.");
        this.wasGood = wasGood;
    }

    boolean wasGood() {
        return wasGood;
    }
}
