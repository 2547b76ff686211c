package uk.luton2040.parts;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The process behind {@link SharedParts}: starts the parts on free ports, and stops them when nobody is left. */
final class SharedPartsHolder {
    /** Longer than it takes to compile the next module. */
    private static final Duration IDLE = Duration.ofMinutes(3);

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Home home;
    private final Properties ports = new Properties();
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;

    private SharedPartsHolder(Checkout checkout) {
        home = checkout.testHome();
        List<Integer> free = Ports.free(5);
        List<String> names = List.of("postgres", "kafka", "controller", "keycloak", "management");
        for (int i = 0; i < names.size(); i++) {
            ports.setProperty(names.get(i), free.get(i).toString());
        }
        postgres = new Postgres(home, checkout, free.get(0), List.of("keycloak"));
        kafka = new Kafka(home, checkout, free.get(1), free.get(2));
        keycloak = new Keycloak(home, checkout, free.get(3), free.get(4), postgres, realms(checkout));
    }

    static List<Path> realms(Checkout checkout) {
        return List.of(checkout.realm(), checkout.root().resolve("platform/test-kit/src/main/keycloak/elsewhere.json"));
    }

    public static void main(String[] arguments) throws Exception {
        var holder = new SharedPartsHolder(Checkout.find());
        Runtime.getRuntime().addShutdownHook(new Thread(holder::stop));
        holder.start();
        holder.serve();
    }

    private void start() throws IOException, SQLException {
        stop();
        kafka.erase();
        Parts.start(postgres);
        postgres.createRole(SharedParts.TESTER);
        forgetEarlierTests();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> Parts.start(kafka)),
                        CompletableFuture.runAsync(() -> Parts.start(keycloak)))
                .join();
    }

    /** Databases of test JVMs that could not drop their own. */
    private void forgetEarlierTests() throws SQLException {
        var names = new ArrayList<String>();
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database where datname like 't\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (String name : names) {
            postgres.drop(name);
        }
    }

    private void serve() throws IOException {
        var connected = new AtomicInteger();
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ports.setProperty("holder", Integer.toString(server.getLocalPort()));
            publish();
            server.setSoTimeout((int) TICK.toMillis());
            long lastSeen = System.nanoTime();
            while (connected.get() > 0 || System.nanoTime() - lastSeen < IDLE.toNanos()) {
                try {
                    Socket client = server.accept();
                    connected.incrementAndGet();
                    Thread.ofVirtual().start(() -> stayWith(client, connected));
                } catch (SocketTimeoutException e) {
                    if (connected.get() == 0) {
                        continue;
                    }
                }
                lastSeen = System.nanoTime();
            }
        } finally {
            Files.deleteIfExists(SharedParts.portsFile(home));
        }
    }

    private static void stayWith(Socket client, AtomicInteger connected) {
        try (client) {
            client.getOutputStream().write('L');
            while (client.getInputStream().read() >= 0) {
                // A client says nothing; the end of its connection says that it has gone.
            }
        } catch (IOException e) {
            System.out.println("a test JVM went away: " + e.getMessage());
        } finally {
            connected.decrementAndGet();
        }
    }

    private void publish() throws IOException {
        Path fresh = home.path("ports.new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            ports.store(writer, null);
        }
        Files.move(fresh, SharedParts.portsFile(home), StandardCopyOption.ATOMIC_MOVE);
    }

    private void stop() {
        Parts.stop(keycloak);
        Parts.stop(kafka);
        Parts.stop(postgres);
    }
}
