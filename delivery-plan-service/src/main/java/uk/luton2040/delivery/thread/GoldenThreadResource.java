package uk.luton2040.delivery.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.luton2040.delivery.thread.GoldenThread.Branch;
import uk.luton2040.delivery.thread.Node.Ref;
import uk.luton2040.kit.http.Page;
import uk.luton2040.kit.http.PageRequest;
import uk.luton2040.kit.problem.ProblemException;

@Path("/api/v1/golden-thread")
@Authenticated
@Tag(name = "Golden thread")
class GoldenThreadResource {
    private static final String LOOSE_ENDS = "/api/v1/golden-thread/loose-ends";

    private final Strands strands;

    GoldenThreadResource(Strands strands) {
        this.strands = strands;
    }

    @GET
    @Transactional
    @Operation(summary = "The golden thread from its beginnings", description = """
                    Any signed-in caller. Visions and corporate plans with what hangs on them, `depth` levels down (1 to 8):
                    priorities, outcomes, KPIs and projects, delivery, service and team plans; how many there are of each, and
                    how many loose ends. Retired plans and KPIs are not on it.""")
    public Beginning get(@QueryParam("depth") @DefaultValue("2") @Min(1) @Max(8) int depth) {
        Strands.Read read = strands.read();
        GoldenThread thread = GoldenThread.of(read);
        return new Beginning(
                thread.beginnings().stream()
                        .map(ref -> new Branch(
                                thread.node(ref), depth > 1 ? thread.branchesBelow(ref, depth - 1) : List.of()))
                        .toList(),
                thread.counts(),
                LooseEnds.of(read).size(),
                LOOSE_ENDS);
    }

    @GET
    @Path("{kind}/{code}")
    @Transactional
    @Operation(
            summary = "One thing's place on the golden thread: what it hangs under and what hangs under it",
            description = """
                    Any signed-in caller. `kind` is plan, priority, outcome, kpi, project, delivery-plan, service-plan or
                    team-plan. Every neighbour has a link to its own place, so that the thread can be walked both ways;
                    `depth` (1 to 8) takes several steps at once. 404 when there is no such thing on the thread.""")
    public Place get(String kind, String code, @QueryParam("depth") @DefaultValue("1") @Min(1) @Max(8) int depth) {
        GoldenThread thread = GoldenThread.of(strands.read());
        Ref ref = NodeKind.of(kind)
                .map(known -> new Ref(known, code))
                .filter(known -> thread.has(known.kind(), code))
                .orElseThrow(() -> ProblemException.notFound(kind, code));
        return new Place(thread.node(ref), thread.branchesAbove(ref, depth), thread.branchesBelow(ref, depth));
    }

    @GET
    @Path("loose-ends")
    @Transactional
    @Operation(summary = "What hangs loose, each with a sentence", description = """
                    Any signed-in caller. Projects without an outcome, or one the catalogue knows, or in no plan; outcomes
                    without a project, a KPI, an active KPI or a plan; KPIs without an outcome; plans without a parent or an
                    owner, or that name what is not there. `finding` and `kind` narrow the list; `counts` are of all. Pages
                    by `cursor` and `limit` (at most 200).""")
    public Response looseEnds(
            @QueryParam("finding") @Nullable String finding,
            @QueryParam("kind") @Nullable String kind,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        List<LooseEnd> all = LooseEnds.of(strands.read());
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(end -> counts.merge(end.finding(), 1, Integer::sum));
        List<LooseEnd> listed =
                all.stream().filter(end -> LooseEnds.lets(end, finding, kind)).toList();
        int from = place(page.after(), listed);
        Page<LooseEnd> found = Page.of(
                listed.subList(from, Math.min(from + page.limit() + 1, listed.size())),
                page,
                GoldenThreadResource::cursor);
        return Response.fromResponse(found.toResponse(uri))
                .entity(new Listed(all.size(), counts, found.items(), found.next()))
                .build();
    }

    /** Where the page begins; one that has been tied up meanwhile is looked for in vain. */
    private static int place(String after, List<LooseEnd> listed) {
        for (int i = 0; i < listed.size(); i++) {
            if (cursor(listed.get(i)).equals(after)) {
                return i + 1;
            }
        }
        if (!after.isEmpty()) {
            throw ProblemException.invalid("?cursor", "cursor", "The list has changed; read it from its beginning.");
        }
        return 0;
    }

    private static String cursor(LooseEnd end) {
        return String.join(
                " ",
                end.finding(),
                end.kind(),
                end.code(),
                Integer.toHexString(end.sentence().hashCode()));
    }

    /**
     * @param counts of each kind
     * @param looseEnds how many there are, to be read at {@code looseEndsAt}
     */
    record Beginning(List<Branch> beginnings, Map<String, Integer> counts, int looseEnds, String looseEndsAt) {}

    /**
     * @param parents what it hangs under, nearest first
     * @param children what hangs under it
     */
    record Place(@JsonUnwrapped Node node, List<Branch> parents, List<Branch> children) {}

    /**
     * @param total of all findings
     * @param counts by finding
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            int total,
            Map<String, Integer> counts,
            List<LooseEnd> items,
            @Nullable String next) {}
}
