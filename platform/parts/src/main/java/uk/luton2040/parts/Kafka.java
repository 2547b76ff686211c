package uk.luton2040.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** One Kafka node, broker and controller in one small process. */
public final class Kafka implements Part {
    private static final Duration FORMAT = Duration.ofSeconds(60);

    private final Home home;
    private final Checkout checkout;
    private final int port;
    private final int controllerPort;

    public Kafka(Home home, Checkout checkout, int port, int controllerPort) {
        this.home = home;
        this.checkout = checkout;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** A client whose calls give up after five seconds; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers(),
                "request.timeout.ms", "3000",
                "default.api.timeout.ms", "5000",
                "reconnect.backoff.max.ms", "500"));
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Home home() {
        return home;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    @Override
    public Command command() {
        var arguments = new ArrayList<>(List.of(
                "-Xmx160m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS"));
        arguments.addAll(
                List.of("-cp", classPath(), "kafka.Kafka", settingsFile().toString()));
        return Command.java(arguments, Map.of(), settings());
    }

    private List<String> settings() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "log.dirs=" + data(),
                "auto.create.topics.enable=false",
                "num.partitions=3",
                "default.replication.factor=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=3",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=3",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                // A killed broker is taken back only when its old session has ended: 9 s by default.
                "broker.session.timeout.ms=4000",
                "broker.heartbeat.interval.ms=1000",
                "num.network.threads=2",
                "num.io.threads=4",
                // The default of 128 MB is most of this heap.
                "log.cleaner.dedupe.buffer.size=8388608");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.write(settingsFile(), settings());
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        var format = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                settingsFile().toString());
        Shell.step("kafka: formatting its storage", home.log("kafka"), FORMAT, format);
    }

    @Override
    public String question() {
        return "answer an Admin call";
    }

    @Override
    public void ask() throws Exception {
        try (Admin admin = admin()) {
            admin.describeCluster().nodes().get(6, TimeUnit.SECONDS);
        }
    }

    /** Forgets every topic; only while it is stopped. */
    public void erase() throws IOException {
        Folders.delete(data());
    }

    private Path data() {
        return home.path("kafka");
    }

    private Path settingsFile() {
        return home.path("kafka.properties");
    }

    private String classPath() {
        return checkout.brokerLibraries() + "/*";
    }
}
