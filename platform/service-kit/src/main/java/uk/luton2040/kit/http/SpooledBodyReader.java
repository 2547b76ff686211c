package uk.luton2040.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

@Provider
class SpooledBodyReader implements MessageBodyReader<SpooledBody> {
    private final RoutingContext request;

    SpooledBodyReader(RoutingContext request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SpooledBody.class;
    }

    @Override
    public SpooledBody readFrom(
            Class<SpooledBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] start = body.readNBytes(SpooledBody.LARGEST_IN_MEMORY + 1);
        if (start.length <= SpooledBody.LARGEST_IN_MEMORY) {
            return new SpooledBody(start, null);
        }
        return new SpooledBody(
                new byte[0], RequestFile.of(new SequenceInputStream(new ByteArrayInputStream(start), body), request));
    }
}
