package uk.luton2040.parts;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/** The passwords of one home, made up when first asked for and kept in a file only its owner can read. */
public final class Secrets {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 32;
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;

    Secrets(Path file) {
        this.file = file;
    }

    /** The password called {@code name}: 32 letters and digits, the same for the life of the home. */
    public String get(String name) {
        try {
            String known = load().getProperty(name);
            return known == null ? create(name) : known;
        } catch (IOException e) {
            throw new PartFailed("Secrets cannot be kept in " + file + ": " + e.getMessage());
        }
    }

    /** One at a time, in this program and in others: a password that was used must not be overwritten. */
    private String create(String name) throws IOException {
        Path lockFile = file.resolveSibling("secrets.lock");
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Properties all = load();
                if (all.putIfAbsent(name, random()) == null) {
                    store(all);
                }
                return all.getProperty(name);
            }
        }
    }

    private Properties load() throws IOException {
        var all = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            }
        }
        return all;
    }

    private void store(Properties all) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            all.store(writer, "Made at first start; delete with ./luton2040 reset only");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
