package uk.luton2040.kit.sql;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;

/** Many rows, column by column: one statement takes them all from {@code unnest(?, ?, …)}, in one round trip. */
public final class RowArrays {
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int NULL = -1;

    private final List<CellType> types;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param types PostgreSQL's names of the columns' types: those of {@link CellType} */
    public RowArrays(String... types) {
        this.types = Stream.of(types).map(CellType::named).toList();
    }

    /**
     * @param cells one for each type: a {@code Boolean} for {@code bool}, bytes for {@code bytea}, a {@code LocalDate}
     *     for {@code date}, an {@code Integer} for {@code int4}, a {@code Long} for {@code int8}, a {@code BigDecimal} for
     *     {@code numeric}, an {@code Instant} for {@code timestamptz}, a {@code UUID} for {@code uuid}; for
     *     {@code text} anything, written as its {@code toString} says
     */
    public void add(@Nullable Object... cells) {
        if (cells.length != types.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + types.size() + " columns");
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
        BaseConnection postgres = connection.unwrap(BaseConnection.class);
        for (int column = 0; column < types.size(); column++) {
            statement.setArray(bound + column + 1, array(postgres, column));
        }
        return bound + types.size();
    }

    private Array array(BaseConnection postgres, int column) throws SQLException {
        CellType type = types.get(column);
        List<byte @Nullable []> cells = new ArrayList<>(rows.size());
        int size = HEADER;
        boolean hasNull = false;
        for (int row = 0; row < rows.size(); row++) {
            byte[] cell = bytes(type, row, column);
            cells.add(cell);
            size = Math.addExact(size, Integer.BYTES + (cell == null ? 0 : cell.length));
            hasNull |= cell == null;
        }
        int dimensions = 1;
        int firstIndex = 1;
        ByteBuffer array = ByteBuffer.allocate(size)
                .putInt(dimensions)
                .putInt(hasNull ? 1 : 0)
                .putInt(type.oid)
                .putInt(cells.size())
                .putInt(firstIndex);
        for (byte[] cell : cells) {
            if (cell == null) {
                array.putInt(NULL);
            } else {
                array.putInt(cell.length).put(cell);
            }
        }
        return new PgArray(postgres, type.arrayOid, array.array());
    }

    private byte @Nullable [] bytes(CellType type, int row, int column) {
        Object cell = rows.get(row)[column];
        try {
            return cell == null ? null : type.bytes(cell);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("row %d, column %d is no %s".formatted(row, column, type), e);
        }
    }
}
