package uk.luton2040.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts and stops parts. Processes are found by a tag on their command line, never by a remembered number, so what a
 * killed launcher left behind is always found again.
 */
public final class Parts {
    private static final Duration GOOD_ORDER = Duration.ofSeconds(20);
    private static final Duration KILLED = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private Parts() {}

    /** What {@link #start} found and did. */
    public enum Start {
        STARTED,
        WAS_RUNNING
    }

    /**
     * Brings the part to the point where it answers. One that runs already is kept, unless its command has changed or
     * it does not answer.
     *
     * @throws PartFailed when it cannot; nothing of the part is left running then
     */
    public static Start start(Part part) {
        try {
            Command command = part.command();
            String version = "luton2040.version=" + command.version();
            Optional<ProcessHandle> running = find(part);
            if (running.isPresent() && hasTag(running.get(), version) && answers(part, running.get())) {
                return Start.WAS_RUNNING;
            }
            stop(part);
            requireFreePorts(part);
            part.home().requireSpace();
            part.prepare();
            Process process = launch(part, command.words(tag(part), version), command);
            await(part, process.toHandle());
            part.settle();
            return Start.STARTED;
        } catch (PartFailed e) {
            stop(part);
            throw e;
        } catch (InterruptedException e) {
            stop(part);
            Thread.currentThread().interrupt();
            throw new PartFailed("The start of " + part.name() + " was interrupted");
        } catch (Exception e) {
            stop(part);
            throw new PartFailed(
                    part.name() + " could not be started: " + reason(e),
                    part.home().log(part.name()));
        }
    }

    /** Stops every process of the part, first in good order, then by force. */
    public static void stop(Part part) {
        stop(part, GOOD_ORDER);
    }

    static void stop(Part part, Duration goodOrder) {
        List<ProcessHandle> found = processes(part).toList();
        if (found.isEmpty()) {
            return;
        }
        List<ProcessHandle> family = found.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        found.forEach(process -> signal(process, part.stopSignal()));
        if (!gone(part, goodOrder)) {
            family.forEach(ProcessHandle::destroyForcibly);
            if (!gone(part, KILLED)) {
                throw new PartFailed(
                        part.name() + " (process " + found.getFirst().pid() + ") cannot be stopped");
            }
        }
    }

    /** The process of the part, whoever started it. */
    public static Optional<ProcessHandle> find(Part part) {
        return processes(part).findFirst();
    }

    /** Memory the process and its children really hold, in bytes; shared pages are counted once. */
    public static long residentBytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::residentBytes)
                .sum();
    }

    private static Stream<ProcessHandle> processes(Part part) {
        return ProcessHandle.allProcesses().filter(process -> hasTag(process, tag(part)));
    }

    private static String tag(Part part) {
        return "luton2040.part=" + part.name() + "@" + part.home().folder();
    }

    private static boolean hasTag(ProcessHandle process, String tag) {
        Optional<String[]> arguments = process.info().arguments();
        if (arguments.isPresent()) {
            return Stream.of(arguments.get()).anyMatch(word -> word.equals("-D" + tag) || word.equals("--" + tag));
        }
        return process.info().commandLine().orElse("").contains(tag + " ");
    }

    private static boolean answers(Part part, ProcessHandle process) throws InterruptedException {
        try {
            await(part, process);
            return true;
        } catch (PartFailed e) {
            return false;
        }
    }

    private static void await(Part part, ProcessHandle process) throws InterruptedException {
        long deadline = System.nanoTime() + part.patience().toNanos();
        Path log = part.home().log(part.name());
        while (true) {
            if (!process.isAlive()) {
                throw new PartFailed(part.name() + " died before it could " + part.question(), log);
            }
            try {
                part.ask();
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (System.nanoTime() > deadline) {
                    throw new PartFailed(
                            part.name() + " did not " + part.question() + " within "
                                    + part.patience().toSeconds() + " s: " + reason(e),
                            log);
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Detached, so that it survives this program and hears nothing of its terminal. */
    private static Process launch(Part part, List<String> words, Command command) throws IOException {
        Path log = part.home().log(part.name());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(part.name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var detached = new ArrayList<String>();
        detached.add(Shell.knows("setsid") ? "setsid" : "nohup");
        detached.addAll(words);
        var builder = new ProcessBuilder(detached)
                .directory(part.home().folder().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(command.environment());
        return builder.start();
    }

    /** @throws PartFailed naming the first of the part's ports that somebody listens on */
    public static void requireFreePorts(Part part) {
        for (int port : part.ports()) {
            if (!Ports.isFree(port)) {
                throw new PartFailed(part.name() + " cannot start: port " + port
                        + " on 127.0.0.1 is in use by another program; stop that one, or move all ports");
            }
        }
    }

    private static boolean gone(Part part, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (find(part).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            Shell.run(Duration.ofSeconds(5), "sh", "-c", "kill -" + signal + " " + process.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
