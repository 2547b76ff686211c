package uk.luton2040.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Short-lived helpers of the operating system. */
final class Shell {
    private Shell() {}

    static boolean knows(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static boolean succeeds(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** What the program printed, whatever its exit code. */
    static String run(Duration patience, String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        return printed;
    }

    /** Runs a step of a part's preparation with its output in {@code log}; throws when it does not succeed in time. */
    static void step(String what, Path log, Duration patience, ProcessBuilder builder)
            throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        boolean ended;
        try {
            ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        if (!ended) {
            process.destroyForcibly();
            throw new PartFailed(what + " did not finish within " + patience.toSeconds() + " s", log);
        }
        if (process.exitValue() != 0) {
            throw new PartFailed(what + " failed with exit code " + process.exitValue(), log);
        }
    }

    static List<String> words(List<String> first, String... rest) {
        return Stream.concat(first.stream(), Stream.of(rest)).toList();
    }
}
