package uk.luton2040.local.demo;

/** The demonstration's data could not be loaded; the message is one sentence that says what to look at. */
public final class DemoLoadFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoLoadFailed(String message) {
        super(message);
    }
}
