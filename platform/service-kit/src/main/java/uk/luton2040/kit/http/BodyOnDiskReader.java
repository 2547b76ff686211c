package uk.luton2040.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps a body on disk until its request has ended, however that is. */
@Provider
class BodyOnDiskReader implements MessageBodyReader<BodyOnDisk> {
    private final RoutingContext request;

    BodyOnDiskReader(RoutingContext request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == BodyOnDisk.class;
    }

    @Override
    public BodyOnDisk readFrom(
            Class<BodyOnDisk> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Path file = Files.createTempFile("body", null);
        request.addEndHandler(ended -> delete(file));
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        return new BodyOnDisk(file);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
