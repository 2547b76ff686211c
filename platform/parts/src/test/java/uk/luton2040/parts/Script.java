package uk.luton2040.parts;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** A part made of a few lines of shell; it answers when it has made the file {@code ready} in its home. */
record Script(Home home, String script, List<Integer> ports) implements Part {
    Script(Home home, String script) {
        this(home, script, List.of());
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public Command command() {
        return new Command(List.of("sh", "-c", script, "sh"), "-D", List.of(), new TreeMap<>(), List.of());
    }

    @Override
    public String question() {
        return "become ready";
    }

    @Override
    public void ask() {
        if (Files.notExists(home.path("ready"))) {
            throw new IllegalStateException("not ready yet");
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(2);
    }
}
