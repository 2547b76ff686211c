package uk.luton2040.delivery.imports;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How an import is to be taken. */
class ImportOptions {
    @QueryParam("dryRun")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(description = "`true` tells what would happen and keeps nothing")
    @Nullable
    String dryRun;

    @QueryParam("why")
    @Size(max = 2000)
    @Parameter(description = "The reason kept with what is changed")
    @Nullable
    String why;

    boolean isDryRun() {
        return Boolean.parseBoolean(dryRun);
    }
}
