package uk.luton2040.kit.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** Strong entity tags made of an aggregate's revision. */
public final class ETags {
    private ETags() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** 200 with the view and its tag. */
    public static Response ok(Object view, long revision) {
        return tagged(Response.Status.OK, view, revision);
    }

    public static Response tagged(Response.Status status, Object view, long revision) {
        return Response.status(status)
                .entity(view)
                .tag(new EntityTag(Long.toString(revision)))
                .build();
    }
}
