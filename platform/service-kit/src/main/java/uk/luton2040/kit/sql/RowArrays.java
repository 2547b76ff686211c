package uk.luton2040.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many rows, column by column: one statement takes them all from {@code unnest(?, ?, …)}, in one round trip. */
public final class RowArrays {
    private final String[] types;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param types PostgreSQL's names of the columns' types, such as {@code text} and {@code uuid} */
    public RowArrays(String... types) {
        this.types = types;
    }

    /**
     * @param cells one for each type: bytes for {@code bytea}, a {@code Long} for {@code int8}, an {@code Integer} for
     *     {@code int4}, a {@code Boolean} for {@code bool}; any other is written as its {@code toString} says
     */
    public void add(@Nullable Object... cells) {
        if (cells.length != types.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + types.length + " columns");
        }
        rows.add(cells);
    }

    int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Sets the statement's parameters, an array for each column.
     *
     * @return how many parameters were set
     */
    public int bind(Connection connection, PreparedStatement statement) throws SQLException {
        return bind(connection, statement, 0);
    }

    /**
     * @param bound how many parameters are set already
     * @return how many are set then
     */
    int bind(Connection connection, PreparedStatement statement, int bound) throws SQLException {
        for (int column = 0; column < types.length; column++) {
            @Nullable Object[] cells = emptyCells(types[column]);
            for (int row = 0; row < cells.length; row++) {
                Object cell = rows.get(row)[column];
                cells[row] = cells instanceof String[] && cell != null ? cell.toString() : cell;
            }
            statement.setArray(bound + column + 1, connection.createArrayOf(types[column], cells));
        }
        return bound + types.length;
    }

    /** Of these the driver sends each as it is; of any other, all in one text that both sides would have to escape. */
    private @Nullable Object[] emptyCells(String type) {
        int size = rows.size();
        return switch (type) {
            case "bytea" -> new byte[size][];
            case "text" -> new String[size];
            case "int8" -> new Long[size];
            case "int4" -> new Integer[size];
            case "bool" -> new Boolean[size];
            default -> new Object[size];
        };
    }
}
