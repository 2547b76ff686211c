package uk.luton2040.local.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an import wrote, written once more by plain JDBC to tables of the same shape in the same database, in one
 * transaction: the least that the database itself takes for it. The tables are dropped at the end.
 */
final class SameImport implements AutoCloseable {
    private static final List<String> TABLES = List.of("kpi", "kpi_version", "kpi_target", "history", "outbox");
    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final List<Copy> copies;

    /**
     * Rows of an import, and the statement that writes one of them.
     *
     * @param select for an array of codes and the number of the import
     */
    private record Copy(String select, String insert) {
        static Copy of(String table, List<String> columns, String select, String onConflict) {
            String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
            return new Copy(
                    "select " + select,
                    "insert into bench.%s (%s) values (%s) %s"
                            .formatted(table, String.join(", ", columns), places, onConflict));
        }
    }

    /** @param connection to the catalogue's database; closed with this */
    SameImport(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
            statement.execute("create schema bench");
            for (String table : TABLES) {
                statement.execute("create table bench.%1$s (like public.%1$s including all)".formatted(table));
            }
        }
        connection.setAutoCommit(false);
        copies = List.of(
                kpis(),
                copy("kpi_version", "where kpi = any (?) and number = ?"),
                copy("kpi_target", "where kpi = any (?) and ? = 1"),
                copy("history", "where id = any (?) and revision = ?"),
                Copy.of("outbox", List.of("ids", "histories", "occurred_at"), """
                        array_agg(gen_random_uuid()), array_agg(seq order by seq), min(changed_at) from (
                            select seq, changed_at, row_number() over (order by seq) - 1 as place
                            from public.history where id = any (?) and revision = ?
                        ) told group by place / 50""", ""));
    }

    private Copy copy(String table, String where) throws SQLException {
        List<String> columns = Columns.of(connection, table);
        return Copy.of(table, columns, "%s from public.%s %s".formatted(String.join(", ", columns), table, where), "");
    }

    private Copy kpis() throws SQLException {
        List<String> columns = Columns.of(connection, "kpi");
        String all = columns.stream()
                .map(column -> "%1$s = excluded.%1$s".formatted(column))
                .collect(Collectors.joining(", "));
        return Copy.of(
                "kpi",
                columns,
                String.join(", ", columns) + " from public.kpi where code = any (?) and revision = ?",
                "on conflict (code) do update set " + all);
    }

    /**
     * @param codes the KPIs that were imported
     * @param number of the import, from 1: the KPIs' revision and newest version since
     * @return the nanoseconds that writing took; reading what is to be written is not counted
     */
    long run(List<String> codes, int number) throws IOException, InterruptedException, SQLException {
        long taken = 0;
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            Object[] some =
                    codes.subList(from, Math.min(codes.size(), from + AT_ONCE)).toArray();
            for (Copy copy : copies) {
                List<Object[]> rows = read(copy, some, number);
                taken += Timings.taken(() -> write(copy, rows));
            }
        }
        return taken + Timings.taken(connection::commit);
    }

    private List<Object[]> read(Copy copy, Object[] codes, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(copy.select())) {
            select.setArray(1, connection.createArrayOf("text", codes));
            select.setInt(2, number);
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Object[] values = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    rows.add(values);
                }
            }
            return rows;
        }
    }

    private void write(Copy copy, List<Object[]> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(copy.insert())) {
            for (Object[] values : rows) {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            connection.rollback();
            statement.execute("drop schema bench cascade");
            connection.commit();
        }
    }
}
