package uk.luton2040.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.EventType;
import uk.luton2040.kit.event.EventJson;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.security.Roles;

@Path("/api/v1/history/{aggregate}/{id}")
@RolesAllowed({Roles.AUDITOR, Roles.PERFORMANCE_OFFICER, Roles.CATALOGUE_EDITOR})
@Tag(name = "Audit")
class HistoryResource {
    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    /** @param differences from the revision before */
    record Entry(long revision, Change change, List<Difference> differences) {}

    @GET
    @Operation(summary = "Who changed what, when and why, newest first", description = """
                    Roles auditor, performance-officer, catalogue-editor. `aggregate` is one of this service's own: plan,
                    organisation, board, scorecard, kpi and so on. Entries are never changed or removed. `before` is the
                    oldest revision of the page before; `limit` at most 200. 404 when nothing is known of it.""")
    public List<Entry> read(
            String aggregate,
            String id,
            @QueryParam("before") @DefaultValue("9223372036854775807") @Min(2) long before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        EventType type = Stream.of(EventType.values())
                .filter(known ->
                        known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(aggregate))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("kind of aggregate", aggregate));
        List<Event<?>> events = history.newest(type, id, before, limit + 1);
        if (events.isEmpty()) {
            throw ProblemException.notFound(aggregate, id);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, events.size()); i++) {
            Event<?> event = events.get(i);
            JsonNode earlier =
                    i + 1 < events.size() ? document(events.get(i + 1)) : JsonNodeFactory.instance.objectNode();
            entries.add(new Entry(event.revision(), event.change(), Difference.between(earlier, document(event))));
        }
        return entries;
    }

    /** Without the versions, which tell the same changes once more and have a resource of their own. */
    private static JsonNode document(Event<?> event) {
        ObjectNode document = (ObjectNode) EventJson.tree(event.state());
        document.remove("versions");
        return document;
    }
}
