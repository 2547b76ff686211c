package uk.luton2040.measurement.upload;

/** Another file was checked since, or this one was never kept: what would be sent is not what its sender has seen. */
class CheckedAnew extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckedAnew() {
        super("It is not the file that was checked last.");
    }
}
