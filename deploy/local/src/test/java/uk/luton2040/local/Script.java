package uk.luton2040.local;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import uk.luton2040.parts.Command;
import uk.luton2040.parts.Home;
import uk.luton2040.parts.Part;

/** A part made of a line of shell; it answers when it has made a file called like itself in its home. */
record Script(Home home, String name, String script, List<Integer> ports) implements Part {
    /** Answers and lives on. */
    static Script good(Home home, String name) {
        return new Script(home, name, "touch " + name + "; while true; do sleep 0.1; done", List.of());
    }

    @Override
    public Command command() {
        return new Command(List.of("sh", "-c", script, "sh"), "-D", List.of(), new TreeMap<>(), List.of());
    }

    @Override
    public String question() {
        return "leave its mark";
    }

    @Override
    public void ask() {
        if (Files.notExists(home.path(name))) {
            throw new IllegalStateException("no mark yet");
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }
}
