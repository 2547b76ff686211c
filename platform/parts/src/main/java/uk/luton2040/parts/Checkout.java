package uk.luton2040.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** The folder the product is built in, and what the build and the parts keep in it. */
public record Checkout(Path root) {

    /** The checkout named by the system property {@code luton2040.root}, else the one this program runs inside. */
    public static Checkout find() {
        String named = System.getProperty("luton2040.root");
        Path start = Path.of(named == null ? "" : named).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("platform/parts/pom.xml"))) {
                return new Checkout(folder.normalize());
            }
        }
        throw new IllegalStateException(start + " is not inside a checkout of Luton 2040");
    }

    /** What is unpacked once and shared by every home. */
    public Path cache() {
        return root.resolve(".luton2040/cache");
    }

    /** Where the test parts of every build of this checkout live. */
    public Home testHome() {
        return new Home(root.resolve(".luton2040/test"));
    }

    /** The realm of the product. */
    public Path realm() {
        return root.resolve("deploy/keycloak/realm.json");
    }

    /** The class path of the broker's process. */
    Path brokerLibraries() {
        return partsTarget().resolve("lib");
    }

    Path partsTarget() {
        return root.resolve("platform/parts/target");
    }

    /** The archive of a part, as downloaded by the build. */
    Path distribution(String part) {
        var names = new Properties();
        try (InputStream in = Objects.requireNonNull(Checkout.class.getResourceAsStream("distributions.properties"))) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path archive = partsTarget().resolve(names.getProperty(part));
        if (!Files.isRegularFile(archive)) {
            throw new PartFailed(part + " cannot start: " + archive + " is missing; build platform/parts first");
        }
        return archive;
    }
}
