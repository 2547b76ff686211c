package uk.luton2040.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import uk.luton2040.parts.Checkout;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.Kafka;
import uk.luton2040.parts.Keycloak;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.Postgres;

/** All processes of one running product, with their ports and what connects them. */
public final class Product {
    /** Of all ports, before they are moved. */
    static final int HIGHEST_PORT = 9193;

    /** A demonstration shares a small machine, and starts sooner without the second compiler. */
    private static final Size SMALL =
            new Size(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1"), Postgres.SMALL_MEGABYTES);

    private static final List<String> DATABASES =
            List.of("catalogue", "measurement", "delivery", "reporting", "keycloak");

    private final Home home;
    private final int offset;
    private final List<String> tuning;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Service catalogue;
    private final Service measurement;
    private final Service delivery;
    private final Service reporting;

    /**
     * @param options of every service's JVM
     * @param databaseMegabytes of memory for tables and indexes
     */
    record Size(List<String> options, int databaseMegabytes) {}

    /** @param offset added to every port */
    public Product(Checkout checkout, Home home, int offset) {
        this(checkout, home, offset, SMALL);
    }

    Product(Checkout checkout, Home home, int offset, Size size) {
        this.home = home;
        this.offset = offset;
        this.tuning = List.copyOf(size.options());
        postgres = new Postgres(home, checkout, 5532 + offset, DATABASES, size.databaseMegabytes());
        kafka = new Kafka(home, checkout, 9192 + offset, HIGHEST_PORT + offset);
        keycloak = new Keycloak(home, checkout, 8180 + offset, 8190 + offset, postgres, List.of(checkout.realm()));
        catalogue = service(checkout, "catalogue", "kpi-catalogue-service", 8081, Map.of());
        measurement = service(
                checkout,
                "measurement",
                "measurement-service",
                8082,
                Map.of("LUTON2040_CLIENTS_SECRET", keycloak.realm().secret("measurement-service")));
        delivery = service(checkout, "delivery", "delivery-plan-service", 8083, Map.of());
        reporting = service(checkout, "reporting", "reporting-service", 8084, reportingSettings());
    }

    private Map<String, String> reportingSettings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_OIDC_PAGES_AUTH_SERVER_URL",
                keycloak.realm().url(),
                "QUARKUS_OIDC_PAGES_CREDENTIALS_SECRET",
                keycloak.realm().secret("luton2040-pages"),
                "QUARKUS_OIDC_PAGES_AUTHENTICATION_STATE_SECRET",
                home.secrets().get("pages.state"),
                "LUTON2040_SERVICES_CATALOGUE",
                catalogue.url(),
                "LUTON2040_SERVICES_MEASUREMENT",
                measurement.url()));
        portals().forEach(portal -> settings.put(portal.setting(), portal.origin()));
        return settings;
    }

    /** The product of a home, on the ports it was last started with. */
    public static Product of(Checkout checkout, Path folder) {
        var home = new Home(folder);
        return new Product(checkout, home, rememberedOffset(home));
    }

    private Service service(Checkout checkout, String name, String module, int port, Map<String, String> more) {
        String application = Postgres.application(name);
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port + offset),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name),
                "QUARKUS_DATASOURCE_USERNAME", application,
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password(application),
                "QUARKUS_FLYWAY_USERNAME", name,
                "QUARKUS_FLYWAY_PASSWORD", postgres.password(name),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.realm().url()));
        settings.putAll(more);
        return new Service(
                home,
                name,
                checkout.root().resolve(module).resolve("target/quarkus-app"),
                name,
                port + offset,
                tuning,
                settings);
    }

    public Home home() {
        return home;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    /** The example portals; they are no part of the product, and run when they are asked for. */
    public List<Portal> portals() {
        return List.of(
                new Portal("health-and-wellbeing-board", 8085 + offset),
                new Portal("inclusive-economy-board", 8086 + offset));
    }

    List<Service> services() {
        return List.of(catalogue, measurement, delivery, reporting);
    }

    /** Every part, those that others need first. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(postgres, kafka, keycloak));
        parts.addAll(services());
        return parts;
    }

    /** @throws NoSuchElementException when none has this name */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The parts that must answer before this one can start; a service waits for Keycloak by itself. */
    List<Part> needs(Part part) {
        if (part instanceof Service) {
            return List.of(postgres, kafka);
        }
        return part == keycloak ? List.of(postgres) : List.of();
    }

    public Endpoints endpoints() {
        return new Endpoints(catalogue.url(), measurement.url(), delivery.url(), reporting.url(), keycloak.realm());
    }

    void rememberOffset() {
        try {
            Files.writeString(offsetFile(home), offset + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int rememberedOffset(Home home) {
        try {
            return Files.exists(offsetFile(home))
                    ? Integer.parseInt(Files.readString(offsetFile(home)).strip())
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path offsetFile(Home home) {
        return home.path("ports");
    }

    /** Whether a product has lived in the folder, so that deleting it deletes nothing else. */
    static boolean isHome(Path folder) {
        return Files.exists(folder.resolve("secrets.properties")) && Files.exists(folder.resolve("logs"));
    }
}
