package uk.luton2040.measures.direction;

/** A direction with the sentence that explains it. */
public record Travel(Direction direction, String sentence) {
    /** Not comparable, or nothing fresh to compare: a carried-forward value gets no new direction. */
    public static Travel none(String why) {
        return new Travel(Direction.NONE, why);
    }
}
