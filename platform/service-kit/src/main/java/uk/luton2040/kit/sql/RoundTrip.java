package uk.luton2040.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Statements that PostgreSQL is sent together: it carries them out one after the other, each seeing what those before it
 * did and others have committed, and answers all in one round trip. What is read is known when the trip has been
 * {@link #make made}.
 */
public final class RoundTrip {
    /**
     * Rows of which statements are sent together; with more each goes by itself. The driver reads nothing until all is
     * sent, so with much to be sent and much to be answered both sides would wait for the other to read.
     */
    private static final int FEW = 200;

    private static final RowArrays NO_ROWS = new RowArrays();

    private final List<Part> parts = new ArrayList<>();

    /** What is done with each row of an answer. */
    @FunctionalInterface
    public interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private record Part(String sql, RowArrays rows, List<Object> others, Reader reader) {
        int bind(Connection connection, PreparedStatement statement, int bound) throws SQLException {
            int next = rows.bind(connection, statement, bound);
            for (Object other : others) {
                statement.setObject(
                        ++next, other instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : other);
            }
            return next;
        }
    }

    /** @param parameters of a type that the driver names, as an {@link Instant}, but no {@code Timestamp}: else it asks first */
    public void write(String sql, Object... parameters) {
        write(sql, NO_ROWS, parameters);
    }

    /**
     * @param rows its first parameters
     * @param others its last ones, as of {@link #write(String, Object...)}
     */
    public void write(String sql, RowArrays rows, Object... others) {
        parts.add(new Part(sql, rows, List.of(others), row -> {}));
    }

    public void read(String sql, Reader reader) {
        read(sql, NO_ROWS, reader);
    }

    /**
     * @param rows its first parameters
     * @param others its last ones, as of {@link #write(String, Object...)}
     */
    public void read(String sql, RowArrays rows, Reader reader, Object... others) {
        parts.add(new Part(sql, rows, List.of(others), reader));
    }

    /** In the caller's transaction, which is needed: a part may be carried out and another fail. */
    public void make(DataSource database) {
        List<Part> all = List.copyOf(parts);
        parts.clear();
        if (all.stream().mapToInt(part -> part.rows().size()).sum() > FEW) {
            all.forEach(part -> carryOut(List.of(part), database));
        } else if (!all.isEmpty()) {
            carryOut(all, database);
        }
    }

    private static void carryOut(List<Part> parts, DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement statements = connection.prepareStatement(
                        parts.stream().map(Part::sql).collect(Collectors.joining(";\n")))) {
            int bound = 0;
            for (Part part : parts) {
                bound = part.bind(connection, statements, bound);
            }
            statements.execute();
            for (Part part : parts) {
                take(statements, part.reader());
                statements.getMoreResults();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not do what it was asked", e);
        }
    }

    private static void take(PreparedStatement statements, Reader reader) throws SQLException {
        try (ResultSet row = statements.getResultSet()) {
            while (row != null && row.next()) {
                reader.read(row);
            }
        }
    }
}
