package uk.luton2040.measures.status;

import uk.luton2040.measures.Coded;

/** How a KPI stands. Shown as word and shape, never as colour alone. */
public enum Status implements Coded {
    GREEN("Green", "circle"),
    AMBER("Amber", "triangle"),
    RED("Red", "diamond"),
    GREY("Grey", "dash");

    private final String word;
    private final String shape;

    Status(String word, String shape) {
        this.word = word;
        this.shape = shape;
    }

    public String word() {
        return word;
    }

    /** The outline drawn beside the word. */
    public String shape() {
        return shape;
    }
}
