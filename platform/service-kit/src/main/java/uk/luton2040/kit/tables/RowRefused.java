package uk.luton2040.kit.tables;

/** Why a row cannot be taken, and in which column. */
public class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String code;

    public RowRefused(String column, String code, String message) {
        super(message);
        this.column = column;
        this.code = code;
    }

    String column() {
        return column;
    }

    String code() {
        return code;
    }
}
