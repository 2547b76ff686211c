package uk.luton2040.delivery.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.delivery.project.Projects;
import uk.luton2040.kit.tables.Csv;
import uk.luton2040.kit.tables.DataDictionary;
import uk.luton2040.kit.tables.Spool;

@Path("/api/v1/exports")
@Authenticated
@Tag(name = "Import and export")
class ExportResource {
    private final Projects projects;

    ExportResource(Projects projects) {
        this.projects = projects;
    }

    @GET
    @Path("projects")
    @Transactional
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "All projects as CSV, in the columns in which they are imported",
            description = "Any signed-in caller. In their printed order.")
    public Response write() throws IOException {
        ProjectTable table = new ProjectTable();
        return Spool.answer(out -> Csv.write(table, table.rows(Draft.of(projects)), out))
                .build();
    }

    @GET
    @Path("projects.csv")
    @Transactional
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "All projects as CSV, by the name the data dictionary has for the file",
            description = "Any signed-in caller. In their printed order.")
    public Response file() throws IOException {
        return write();
    }

    @GET
    @Path(DataDictionary.FILE_NAME)
    @Produces(DataDictionary.MEDIA_TYPE)
    @Operation(
            summary = "The data dictionary: what every column of the projects' table means",
            description = "Any signed-in caller. As metadata of CSV on the Web (W3C): types, words allowed, keys.")
    public ObjectNode dictionary() {
        return DataDictionary.of("Delivery plan", List.of(new ProjectTable()));
    }
}
