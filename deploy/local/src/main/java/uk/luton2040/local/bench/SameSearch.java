package uk.luton2040.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements of a search by words, as the catalogue sends them, by plain JDBC: the database's share of its time. */
final class SameSearch implements AutoCloseable {
    private static final String QUERY = "(websearch_to_tsquery('english', ?) || to_tsquery('english', ?))";
    private static final String RELEVANCE =
            "(to_char(1000 - ts_rank(k.words, %s), '0000.000000') collate \"C\")".formatted(QUERY);
    private static final String FOUND = """
            select k.code, %1$s from kpi k where k.words @@ %2$s
            order by %1$s asc, k.code collate "C" asc limit 51
            """.formatted(RELEVANCE, QUERY);

    private final Connection connection;
    private final String page;

    /** @param connection to the catalogue's database; closed with this */
    SameSearch(Connection connection) throws SQLException {
        this.connection = connection;
        this.page =
                "select %s from kpi where code = any (?)".formatted(String.join(", ", Columns.of(connection, "kpi")));
    }

    /** Reads every column of what is found. */
    void run(String words) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FOUND)) {
            String unfinished = words.replace(" ", " & ") + ":*";
            for (int i = 1; i <= 6; i += 2) {
                select.setString(i, words);
                select.setString(i + 1, unfinished);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    codes.add(row.getString(1));
                }
            }
        }
        readAll(page, codes);
        readAll("select * from kpi_target where kpi = any (?)", codes);
    }

    private void readAll(String sql, List<String> codes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (ResultSet row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getString(column);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
