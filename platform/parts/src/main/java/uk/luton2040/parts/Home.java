package uk.luton2040.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One running product's folder: its data, its secrets and its logs. Two homes never share a process. */
public record Home(Path folder) {
    private static final long LEAST_FREE_MEGABYTES = 500;

    public Home {
        try {
            Files.createDirectories(folder.resolve("logs"));
            folder = folder.toRealPath();
        } catch (IOException e) {
            throw new PartFailed("Nothing can be written to " + folder + ": " + e.getMessage());
        }
    }

    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Secrets secrets() {
        return new Secrets(folder.resolve("secrets.properties"));
    }

    /** @throws PartFailed when the disk is too full for a database to be started on it */
    public void requireSpace() {
        requireSpace(LEAST_FREE_MEGABYTES);
    }

    void requireSpace(long megabytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / 1024 / 1024;
            if (free < megabytes) {
                throw new PartFailed("The disk that holds " + folder + " has only " + free + " MB left; at least "
                        + megabytes + " MB are needed to start");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
