package uk.luton2040.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The collector's log of a service, read on from where it was left. */
final class GarbageLog {
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private final Path file;
    private int read;

    /** @param peak the most the heap held; {@code left} what the last collection left; both in MB, 0 if there was none */
    record Heap(int peak, int left) {
        static Heap of(String log) {
            int peak = 0;
            int left = 0;
            Matcher collection = COLLECTION.matcher(log);
            while (collection.find()) {
                peak = Math.max(peak, Integer.parseInt(collection.group(1)));
                left = Integer.parseInt(collection.group(2));
            }
            return new Heap(peak, left);
        }
    }

    GarbageLog(Path file) {
        this.file = file;
    }

    /** Since the last time it was asked. */
    Heap next() throws IOException {
        String all = Files.exists(file) ? Files.readString(file) : "";
        String fresh = all.substring(Math.min(read, all.length()));
        read = all.length();
        return Heap.of(fresh);
    }
}
