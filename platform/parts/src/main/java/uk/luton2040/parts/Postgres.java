package uk.luton2040.parts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/**
 * PostgreSQL with durable writes, passwords that mean something, and per service a database with two roles: its owner,
 * called like it, who changes its tables, and the service's own, who may only read and write rows.
 */
public final class Postgres implements Part {
    private static final String SUPERUSER = "postgres";

    /** Of shared buffers; enough for the data of a demonstration. */
    public static final int SMALL_MEGABYTES = 128;

    private final Home home;
    private final RunAs runAs;
    private final PostgresFiles files;
    private final int port;
    private final List<String> databases;
    private final int megabytes;

    public Postgres(Home home, Checkout checkout, int port, List<String> databases) {
        this(home, checkout, port, databases, SMALL_MEGABYTES);
    }

    /** @param megabytes of shared buffers, that is of memory for tables and indexes */
    public Postgres(Home home, Checkout checkout, int port, List<String> databases, int megabytes) {
        this(home, checkout, port, databases, RunAs.of(home), megabytes);
    }

    Postgres(Home home, Checkout checkout, int port, List<String> databases, RunAs runAs) {
        this(home, checkout, port, databases, runAs, SMALL_MEGABYTES);
    }

    private Postgres(Home home, Checkout checkout, int port, List<String> databases, RunAs runAs, int megabytes) {
        this.home = home;
        this.runAs = runAs;
        this.files = new PostgresFiles(home, checkout, runAs);
        this.port = port;
        this.databases = List.copyOf(databases);
        this.megabytes = megabytes;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role by which a service uses its database; what it may do there is said by the kit's migrations. */
    public static String application(String owner) {
        return owner + "_app";
    }

    /** The password of a role; the owner of a database is called like it. */
    public String password(String role) {
        return home.secrets().get("postgres." + role);
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password(SUPERUSER));
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Creates the role, with its password, where it is missing. */
    public void createRole(String role) throws SQLException {
        createMissing(
                "select from pg_roles where rolname = '" + role + "'",
                "create role \"" + role + "\" login password '" + password(role) + "'");
    }

    /** Creates the role of the service that is to use the owner's databases, and lets it connect to this one. */
    public void createApplication(String database, String owner) throws SQLException {
        createRole(application(owner));
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("grant connect on database \"" + database + "\" to \"" + application(owner) + "\"");
        }
    }

    /** Creates the database where it is missing; only its owner may connect to it. */
    public void createDatabase(String database, String owner) throws SQLException {
        createMissing(
                "select from pg_database where datname = '" + database + "'",
                "create database \"" + database + "\" owner \"" + owner + "\"",
                "revoke all on database \"" + database + "\" from public");
    }

    /** Drops the database with whatever still uses it; the role stays. */
    public void drop(String database) throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists \"" + database + "\" with (force)");
        }
    }

    /** Deletes what this database keeps outside its home. */
    public void eraseOutsideHome() throws IOException {
        files.erase();
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Home home() {
        return home;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Command command() {
        return new Command(
                Shell.words(runAs.prefix(), files.program("postgres").toString()),
                "--",
                List.of(
                        "-D", files.data().toString(),
                        "-p", Integer.toString(port),
                        "-c", "listen_addresses=127.0.0.1",
                        "-c", "unix_socket_directories=",
                        "-c", "max_connections=100",
                        "-c", "shared_buffers=" + megabytes + "MB",
                        "-c", "effective_cache_size=" + 4 * megabytes + "MB",
                        "-c", "max_wal_size=4GB",
                        "-c", "jit=off",
                        "-c", "timezone=UTC",
                        "-c", "log_timezone=UTC",
                        "-c", "log_line_prefix=%m [%p] %u@%d "),
                new TreeMap<>(),
                // A server that runs since before there were these roles is restarted, and settles them.
                List.of("roles: owner and application"));
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        files.prepare(password(SUPERUSER));
    }

    @Override
    public String question() {
        return "answer a query";
    }

    @Override
    public void ask() throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    @Override
    public void settle() throws SQLException {
        for (String database : databases) {
            createRole(database);
            createDatabase(database, database);
            createApplication(database, database);
        }
    }

    /** Fast shutdown: ends sessions, writes a checkpoint. The gentler TERM would wait for every client to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    private void createMissing(String question, String... statements) throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(question)) {
                if (rows.next()) {
                    return;
                }
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
