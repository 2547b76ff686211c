package uk.luton2040.measures.aggregation;

/**
 * How many of the expected parts a whole is made of.
 *
 * @param parts what they are called, in the plural: "partners", "quarters"
 */
public record Coverage(int reported, int expected, String parts) {
    public boolean isComplete() {
        return reported == expected;
    }

    /** "3 of 5 partners". */
    public String words() {
        return "%d of %d %s".formatted(reported, expected, parts);
    }
}
