package uk.luton2040.reporting.view;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The answer with a report under its strong tag: 304 for whoever has it already. */
public final class Conditional {
    private static final CacheControl REVALIDATE = CacheControl.valueOf("private, no-cache");

    private Conditional() {}

    public static Response answer(Document document, Request request) {
        EntityTag tag = new EntityTag(document.etag());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        return (notModified != null ? notModified : Response.ok(document.bytes()))
                .tag(tag)
                .cacheControl(REVALIDATE)
                .build();
    }
}
