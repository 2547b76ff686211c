package uk.luton2040.kit.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that has come in whole and may be read again and again: a small one is kept in memory, a larger one
 * on disk until its request has ended. Nothing waits for a slow sender while it holds a transaction.
 */
public final class SpooledBody {
    static final int LARGEST_IN_MEMORY = 32 * 1024;

    private final byte[] start;
    private final @Nullable Path file;

    SpooledBody(byte[] start, @Nullable Path file) {
        this.start = start;
        this.file = file;
    }

    /** Of what came in by another way than as a request's whole body. */
    public static SpooledBody of(byte[] whole) {
        return new SpooledBody(whole, null);
    }

    public boolean isSmall() {
        return file == null && start.length <= LARGEST_IN_MEMORY;
    }

    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
    }
}
