package uk.luton2040.delivery.imports;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.tables.Csv;

@Path("/api/v1/exports/projects")
@Authenticated
@Tag(name = "Import and export")
class ExportResource {
    private final Projects projects;

    ExportResource(Projects projects) {
        this.projects = projects;
    }

    @GET
    @Transactional
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "All projects as CSV, in the columns in which they are imported",
            description = "Any signed-in caller. In their printed order.")
    public String write() {
        return Csv.write(new ProjectTable(), Draft.of(projects));
    }
}
