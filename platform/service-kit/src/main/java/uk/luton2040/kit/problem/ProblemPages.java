package uk.luton2040.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page behind each problem's type. */
@Path("/problems/{slug}")
class ProblemPages {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><title>%1$s</title></head>
            <body><main><h1>%1$s</h1><p>Status %2$d.</p><p>%3$s</p></main></body>
            </html>
            """;

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "What a problem type means", description = "The page a problem's type points to.")
    public String explain(String slug) {
        return Stream.of(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(type -> PAGE.formatted(type.title(), type.status(), type.advice()))
                .orElseThrow(() -> ProblemException.notFound("problem type", slug));
    }
}
