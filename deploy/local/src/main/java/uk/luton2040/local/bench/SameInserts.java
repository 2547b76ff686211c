package uk.luton2040.local.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a post of new values must write at the least, by plain JDBC: each value, its first revision and its event, in
 * tables of the same shape in the same database. One for each client; whoever makes the first drops the tables.
 */
final class SameInserts implements AutoCloseable {
    private static final List<String> TABLES = List.of("measurement", "measurement_revision", "outbox");
    private static final String DROP = "drop schema if exists bench cascade";

    /**
     * What a post fills in though the tables would do without it, and the texts that matter. The outbox's rows carry their
     * payload here, as an event must be written once: a post writes it to the history, and a pointer to the outbox.
     */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("id", ""),
            Map.entry("kpi", "LOAD-0000"),
            Map.entry("period", "2000-01"),
            Map.entry("organisation", "housing"),
            Map.entry("standing", "SUBMITTED"),
            Map.entry("value", ""),
            Map.entry("quality", "final"),
            Map.entry("received_on", ""),
            Map.entry("submission", ""),
            Map.entry("hash", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
            Map.entry("submitted_by", "service-account-partner-housing"),
            Map.entry("revision", ""),
            Map.entry("aggregateid", ""),
            Map.entry("payload", ""),
            Map.entry("aggregatetype", "luton2040.measurement.measurement.v1"),
            Map.entry("type", "luton2040.measurement.measurement.v1"));

    private final Connection connection;
    private final String payload;
    private final List<Insert> inserts = new ArrayList<>();

    private record Field(String name, String type) {}

    private record Insert(PreparedStatement statement, List<Field> fields) {}

    private SameInserts(Connection connection, String payload) throws SQLException {
        this.connection = connection;
        this.payload = payload;
        for (String table : TABLES) {
            List<Field> fields = fields(table);
            inserts.add(new Insert(
                    connection.prepareStatement("insert into bench.%s (%s) values (%s)"
                            .formatted(
                                    table,
                                    String.join(
                                            ", ",
                                            fields.stream().map(Field::name).toList()),
                                    String.join(
                                            ", ",
                                            fields.stream().map(field -> "?").toList()))),
                    fields));
        }
        connection.setAutoCommit(false);
    }

    /** Makes the tables anew, with all that is in those of the product: an index grows dearer with what it holds. */
    static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DROP);
            statement.execute("create schema bench");
            for (String table : TABLES) {
                statement.execute("create table bench.%1$s (like public.%1$s including all)".formatted(table));
                statement.execute(
                        "insert into bench.%1$s overriding system value select * from public.%1$s".formatted(table));
            }
            statement.execute("vacuum analyze");
        }
    }

    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DROP);
        }
    }

    /** @param connection closed with this; the tables have been made */
    static SameInserts on(Connection connection, String payload) throws SQLException {
        return new SameInserts(connection, payload);
    }

    private List<Field> fields(String table) throws SQLException {
        List<Field> fields = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select column_name, data_type, is_nullable = 'YES' or column_default is not null as may_be_left_out
                from information_schema.columns
                where table_schema = 'bench' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position
                """)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (!row.getBoolean(3) || TEXTS.containsKey(row.getString(1))) {
                        fields.add(new Field(row.getString(1), row.getString(2)));
                    }
                }
            }
        }
        return fields;
    }

    /** @param values how many, in one transaction, a batch for each table */
    void run(int values) throws SQLException {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(values).toList();
        Instant now = Instant.now();
        for (Insert insert : inserts) {
            for (UUID id : ids) {
                int position = 1;
                for (Field field : insert.fields()) {
                    insert.statement().setObject(position++, value(field, id, now));
                }
                insert.statement().addBatch();
            }
            insert.statement().executeBatch();
        }
        connection.commit();
    }

    private Object value(Field field, UUID id, Instant now) throws SQLException {
        return switch (field.type()) {
            case "uuid" -> id;
            case "bigint" ->
                field.name().equals("revision") || field.name().equals("lock") ? 1L : id.getMostSignificantBits() >>> 1;
            case "integer" -> 1;
            case "smallint" -> (short) 1;
            case "numeric" -> new BigDecimal("123.45");
            case "date" -> LocalDate.of(2000, 2, 1);
            case "timestamp with time zone" -> Timestamp.from(now);
            case "boolean" -> true;
            case "bytea" -> new byte[32];
            case "ARRAY" -> connection.createArrayOf("text", new String[0]);
            default ->
                switch (field.name()) {
                    case "payload" -> payload;
                    case "category", "aggregateid" -> id.toString();
                    default -> TEXTS.getOrDefault(field.name(), "{}");
                };
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
