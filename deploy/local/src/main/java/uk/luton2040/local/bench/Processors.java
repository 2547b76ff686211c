package uk.luton2040.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import uk.luton2040.parts.Part;
import uk.luton2040.parts.Parts;

/** What processor time the processes of a measurement have used so far: by name, in microseconds. */
final class Processors {
    static final String ELSEWHERE = "elsewhere";
    private static final double TICK_MICROS = 10_000;

    private final SequencedMap<String, ProcessHandle> watched = new LinkedHashMap<>();

    Processors(Map<String, Part> parts) {
        watched.put("client", ProcessHandle.current());
        parts.forEach((name, part) -> watched.put(name, Parts.find(part).orElseThrow()));
    }

    List<String> names() {
        return Stream.concat(watched.sequencedKeySet().stream(), Stream.of(ELSEWHERE))
                .toList();
    }

    ProcessHandle process(String name) {
        ProcessHandle process = watched.get(name);
        if (process == null) {
            throw new IllegalArgumentException(name);
        }
        return process;
    }

    /** Until now; only a difference of two says something. */
    Map<String, Double> used() {
        Map<String, Double> used = new LinkedHashMap<>();
        double ours = 0;
        for (var entry : watched.sequencedEntrySet()) {
            double micros = tree(entry.getValue(), entry.getKey().equals("client"));
            used.put(entry.getKey(), micros);
            ours += micros;
        }
        used.put(ELSEWHERE, machine() - ours);
        return used;
    }

    static Map<String, Double> each(Map<String, Double> before, Map<String, Double> after, double count) {
        Map<String, Double> each = new LinkedHashMap<>();
        after.forEach((name, micros) ->
                each.put(name, Math.max(0, micros - before.getOrDefault(name, 0.0)) / Math.max(1, count)));
        return each;
    }

    /** With its children, those of PostgreSQL's that have gone too; this program's children are parts of their own. */
    private static double tree(ProcessHandle process, boolean alone) {
        Stream<ProcessHandle> family =
                alone ? Stream.of(process) : Stream.concat(Stream.of(process), process.descendants());
        return family.mapToDouble(member -> one(member, !alone)).sum();
    }

    private static double one(ProcessHandle process, boolean withGoneChildren) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")), withGoneChildren)
                    * TICK_MICROS;
        } catch (IOException e) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3;
        }
    }

    /** User and system time of a line of {@code /proc/PID/stat}; the name in it may hold blanks and brackets. */
    static long ticks(String stat, boolean withGoneChildren) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return withGoneChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }

    /** Of the whole machine, where the system tells it. */
    private static double machine() {
        try {
            return busyTicks(Files.readString(Path.of("/proc/stat"))) * TICK_MICROS;
        } catch (IOException e) {
            return 0;
        }
    }

    /** All of the first line of {@code /proc/stat} but idling, waiting for disks and what guests are counted twice. */
    static long busyTicks(String stat) {
        String[] fields = stat.lines().findFirst().orElse("").trim().split("\\s+");
        long busy = 0;
        for (int i = 1; i < fields.length && i <= 8; i++) {
            if (i != 4 && i != 5) {
                busy += Long.parseLong(fields[i]);
            }
        }
        return busy;
    }
}
