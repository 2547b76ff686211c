package uk.luton2040.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak with the realms of the given files, in a database of the given PostgreSQL. Its distribution is unpacked and
 * built once per checkout; each home has links to it and a data folder of its own.
 */
public final class Keycloak implements Part {
    private static final Duration BUILD = Duration.ofSeconds(180);
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");
    /** Asks for a token in the name of one that every realm file has. */
    private static final String PROBE = "audit-office";

    private final Home home;
    private final Checkout checkout;
    private final int port;
    private final int managementPort;
    private final Postgres postgres;
    private final List<Path> realms;

    public Keycloak(Home home, Checkout checkout, int port, int managementPort, Postgres postgres, List<Path> realms) {
        this.home = home;
        this.checkout = checkout;
        this.port = port;
        this.managementPort = managementPort;
        this.postgres = postgres;
        this.realms = List.copyOf(realms);
    }

    /** The product's realm. */
    public Realm realm() {
        return new Realm(url() + "/realms/luton2040", home.secrets().get("demo.secret"));
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The password of every demo person. */
    public String demoPassword() {
        return home.secrets().get("demo.password");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Home home() {
        return home;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, managementPort);
    }

    /** What kc.sh would run, but for its collector and its heap. */
    @Override
    public Command command() {
        return Command.java(
                List.of(
                        "-Xms64m",
                        "-Xmx256m",
                        "-XX:MaxMetaspaceSize=200m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dkc.home.dir=" + folder(),
                        "-Djboss.server.config.dir=" + folder().resolve("conf"),
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        folder().resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + managementPort,
                        // One issuer for browsers and services, whatever address a service reaches Keycloak by.
                        "--hostname=" + url(),
                        "--hostname-backchannel-dynamic=true",
                        "--db-url=" + postgres.jdbcUrl("keycloak"),
                        "--db-username=keycloak",
                        "--db-pool-initial-size=1",
                        "--db-pool-min-size=1",
                        "--db-pool-max-size=10"),
                Map.of(
                        "KC_DB_PASSWORD", postgres.password("keycloak"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", home.secrets().get("keycloak.admin"),
                        "LUTON2040_DEMO_SECRET", home.secrets().get("demo.secret"),
                        "LUTON2040_DEMO_PASSWORD", demoPassword()),
                List.of(Command.digest(realms)));
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Path built = checkout.cache().resolve(archiveName());
        Folders.once(built, this::build);
        Path imports = folder().resolve("data/import");
        Folders.delete(imports);
        Files.createDirectories(imports);
        for (String shared : SHARED) {
            Path link = folder().resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, built.resolve(shared));
        }
        for (Path realm : realms) {
            Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        forgetOtherRealms();
    }

    /** Keycloak imports only what is not there yet, so a database made from other realm files is made anew. */
    private void forgetOtherRealms() throws IOException {
        if (Files.exists(imported()) && Files.readString(imported()).equals(Command.digest(realms))) {
            return;
        }
        try {
            postgres.drop("keycloak");
            postgres.createDatabase("keycloak", "keycloak");
        } catch (SQLException e) {
            throw new IOException("its database cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void settle() throws IOException {
        Files.writeString(imported(), Command.digest(realms));
    }

    @Override
    public String question() {
        return "issue a token";
    }

    @Override
    public void ask() throws IOException, InterruptedException {
        realm().discover();
        realm().token(PROBE);
    }

    /** A first start creates a hundred tables and hashes every demo password. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(240);
    }

    private void build(Path into) throws IOException, InterruptedException {
        try (var zip =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(checkout.distribution("keycloak"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                Path target = inside.getNameCount() == 1
                        ? into
                        : into.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(zip, target);
                }
            }
        }
        var build = new ProcessBuilder(
                "sh", into.resolve("bin/kc.sh").toString(), "build", "--db=postgres", "--health-enabled=true");
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Shell.step("keycloak: kc.sh build", home.log("keycloak"), BUILD, build);
    }

    private String archiveName() {
        String archive = checkout.distribution("keycloak").getFileName().toString();
        return archive.substring(0, archive.length() - ".zip".length());
    }

    private Path folder() {
        return home.path("keycloak");
    }

    private Path imported() {
        return folder().resolve("imported");
    }
}
