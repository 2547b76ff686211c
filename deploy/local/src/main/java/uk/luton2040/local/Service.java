package uk.luton2040.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.luton2040.parts.Command;
import uk.luton2040.parts.Folders;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.PartFailed;

/**
 * One of the product's own services, run from a copy of what the build made of it: a build replaces the jars under the
 * feet of whatever runs from them.
 *
 * @param application its {@code target/quarkus-app}
 * @param database its database and the database's role
 * @param tuning options of its JVM: memory, compilers
 * @param settings environment variables, in Quarkus' spelling
 */
record Service(
        Home home,
        String name,
        Path application,
        String database,
        int port,
        List<String> tuning,
        Map<String, String> settings)
        implements Part {
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Pattern DOWN =
            Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"status\"\\s*:\\s*\"DOWN\"");

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Command command() {
        List<String> options = new ArrayList<>(tuning);
        options.addAll(List.of(
                "-Djava.io.tmpdir=" + scratch(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                copy().resolve("quarkus-run.jar").toString()));
        return Command.java(options, settings, List.of(Command.digest(ownJars())));
    }

    /** What changes when the product's code does; the libraries of others are named in its own jar's manifest. */
    private List<Path> ownJars() {
        if (Files.notExists(application.resolve("quarkus-run.jar"))) {
            throw new PartFailed(name + " cannot start: " + application + " has not been built");
        }
        try (Stream<Path> all = Files.walk(application)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(application.resolve("lib"))
                            || file.getFileName().toString().startsWith("uk.luton2040."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies the application, and makes a scratch folder: in a shared one, uploads of another user's product are in the
     * way. The copy of the start before is deleted.
     */
    @Override
    public void prepare() throws IOException {
        forgetCopy();
        Folders.copy(application, copy());
        Folders.delete(scratch());
        Files.createDirectories(scratch());
    }

    /** Deletes what the service ran from; only while it is stopped. */
    void forgetCopy() throws IOException {
        Folders.delete(copy());
    }

    private Path copy() {
        return home.path("applications").resolve(name);
    }

    private Path scratch() {
        return home.path("scratch").resolve(name);
    }

    @Override
    public String question() {
        return "report itself ready";
    }

    @Override
    public void ask() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                            .timeout(ANSWER)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                String down = DOWN.matcher(answer.body())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining(", "));
                throw new IOException("HTTP " + answer.statusCode() + " " + down);
            }
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(120);
    }
}
