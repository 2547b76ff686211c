package uk.luton2040.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process holds in memory. */
final class Memory {
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private Memory() {}

    /**
     * Proportional set size where the system tells it (PostgreSQL's processes share most of theirs), else resident set
     * size; 0 for a process that has gone.
     */
    static long residentBytes(ProcessHandle process) {
        try {
            Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
            if (Files.isReadable(rollup)) {
                Matcher pss = PSS.matcher(Files.readString(rollup));
                return pss.find() ? Long.parseLong(pss.group(1)) * 1024 : 0;
            }
            String kilobytes = Shell.run(Duration.ofSeconds(5), "ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                    .strip();
            return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * 1024;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
