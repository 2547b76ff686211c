package uk.luton2040.kit.idempotency;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Only of requests with a key is a fingerprint ever asked for. */
@Provider
class BodyWatcher implements ReaderInterceptor {
    private final RequestBody body;

    BodyWatcher(RequestBody body) {
        this.body = body;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().containsKey(IdempotencyKeys.HEADER)) {
            context.setInputStream(body.watched(context.getInputStream()));
        }
        return context.proceed();
    }
}
