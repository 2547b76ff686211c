package uk.luton2040.kit.idempotency;

import io.quarkus.arc.NoClassInterceptors;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

@Provider
@Idempotent
class BodyWatcher implements ReaderInterceptor {
    private final RequestBody body;

    BodyWatcher(RequestBody body) {
        this.body = body;
    }

    // @Idempotent names the requests it watches; here it must not also ask for the interceptor of that name.
    @Override
    @NoClassInterceptors
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(body.watched(context.getInputStream()));
        return context.proceed();
    }
}
