package uk.luton2040.catalogue.imports;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How an import is to be taken. */
class ImportOptions {
    @QueryParam("plan")
    @Parameter(description = "Whose the priorities are that name no plan")
    @Nullable
    String plan;

    @QueryParam("dryRun")
    @Pattern(regexp = "true|false", message = "must be true or false")
    @Parameter(description = "`true` tells what would happen and keeps nothing")
    @Nullable
    String dryRun;

    @QueryParam("effectiveFrom")
    @Parameter(description = "The first day on which changed definitions hold; without it they correct those in force")
    @Nullable
    LocalDate effectiveFrom;

    @QueryParam("why")
    @Size(max = 2000)
    @Parameter(description = "The reason kept with changed definitions")
    @Nullable
    String why;

    boolean isDryRun() {
        return Boolean.parseBoolean(dryRun);
    }
}
