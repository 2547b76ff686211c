package uk.luton2040.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table that a service writes: all but those the database fills by itself. */
final class Columns {
    private Columns() {}

    static List<String> of(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select quote_ident(column_name) from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position
                """)) {
            select.setString(1, table);
            List<String> columns = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
            return columns;
        }
    }
}
