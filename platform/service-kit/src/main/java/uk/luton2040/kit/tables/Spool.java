package uk.luton2040.kit.tables;

import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An answer of any size, written to disk before it is sent: a slow reader holds no transaction, and what fails half-way
 * is told as a problem and not sent as half a file.
 */
public final class Spool {
    private Spool() {}

    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static Response.ResponseBuilder answer(Content content) throws IOException {
        Path file = Files.createTempFile("export", null);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
            return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
