package uk.luton2040.kit.http;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A body on disk until its request has ended, however that is. */
final class RequestFile {
    private RequestFile() {}

    static Path of(InputStream body, RoutingContext request) throws IOException {
        Path file = Files.createTempFile("body", null);
        request.addEndHandler(ended -> delete(file));
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
