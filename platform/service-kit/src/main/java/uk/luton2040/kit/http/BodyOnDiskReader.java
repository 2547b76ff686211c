package uk.luton2040.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

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
        return new BodyOnDisk(RequestFile.of(body, request));
    }
}
