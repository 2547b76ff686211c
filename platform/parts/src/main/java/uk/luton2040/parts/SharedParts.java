package uk.luton2040.parts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The one PostgreSQL, Kafka and Keycloak that all test JVMs of a checkout share, kept by a process of their own
 * ({@link SharedPartsHolder}) that leaves when nobody has been connected for three minutes.
 */
public final class SharedParts {
    /** The role that owns the databases of tests: no superuser, as in production. */
    public static final String TESTER = "tester";

    private final Home home;
    private final Checkout checkout;
    private final Properties ports;
    /** Open for the life of this JVM: its end tells the holder that we have gone, however we went. */
    private final Socket connection;

    private SharedParts(Home home, Checkout checkout, Properties ports, Socket connection) {
        this.home = home;
        this.checkout = checkout;
        this.ports = ports;
        this.connection = connection;
    }

    /**
     * Starts the shared parts where they are not running, which takes a minute the first time.
     *
     * @throws PartFailed when they cannot be started
     */
    public static SharedParts connect(Checkout checkout) {
        Home home = checkout.testHome();
        try (FileChannel channel = FileChannel.open(
                        home.path("starting.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new PartFailed("The shared parts cannot be locked in " + home.folder());
            }
            Parts.start(new Holder(home, checkout));
            return new SharedParts(home, checkout, load(portsFile(home)), dial(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Postgres postgres() {
        return new Postgres(home, checkout, port("postgres"), List.of());
    }

    public Kafka kafka() {
        return new Kafka(home, checkout, port("kafka"), port("controller"));
    }

    public Realm realm() {
        return new Realm(keycloakUrl() + "/realms/luton2040", demoSecret());
    }

    /** A realm whose tokens the product must refuse; its only client is {@code audit-office}. */
    public Realm elsewhere() {
        return new Realm(keycloakUrl() + "/realms/elsewhere", demoSecret());
    }

    /** The password of every demo person of the realm. */
    public String demoPassword() {
        return home.secrets().get("demo.password");
    }

    /** The password of {@code admin}, who may change Keycloak's realms. */
    public String administratorPassword() {
        return home.secrets().get("keycloak.admin");
    }

    /** Tells the holder at once that this JVM needs nothing any more. */
    public void disconnect() throws IOException {
        connection.close();
    }

    private String keycloakUrl() {
        return "http://127.0.0.1:" + port("keycloak");
    }

    private String demoSecret() {
        return home.secrets().get("demo.secret");
    }

    private int port(String name) {
        return Integer.parseInt(ports.getProperty(name));
    }

    static Path portsFile(Home home) {
        return home.path("ports.properties");
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Connects and hears the holder's greeting: a holder about to leave gives none. */
    private static Socket dial(Home home) throws IOException {
        int port = Integer.parseInt(load(portsFile(home)).getProperty("holder"));
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
            socket.setSoTimeout(2000);
            if (socket.getInputStream().read() < 0) {
                throw new IOException("the holder is leaving");
            }
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The holder is itself a part: found again, started and waited for like the others. */
    private record Holder(Home home, Checkout checkout) implements Part {
        @Override
        public String name() {
            return "shared-parts";
        }

        @Override
        public List<Integer> ports() {
            return List.of();
        }

        @Override
        public Command command() {
            return Command.java(
                    List.of(
                            "-Xmx96m",
                            "-XX:TieredStopAtLevel=1",
                            "-Dluton2040.root=" + checkout.root(),
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                            "-cp",
                            checkout.partsTarget().resolve("classes") + ":" + checkout.brokerLibraries() + "/*",
                            SharedPartsHolder.class.getName()),
                    Map.of(),
                    List.of(Command.digest(SharedPartsHolder.realms(checkout))));
        }

        @Override
        public String question() {
            return "start PostgreSQL, Kafka and Keycloak";
        }

        @Override
        public void ask() throws IOException {
            dial(home).close();
        }

        /** The first time, Keycloak is unpacked and built too. */
        @Override
        public Duration patience() {
            return Duration.ofMinutes(5);
        }
    }
}
