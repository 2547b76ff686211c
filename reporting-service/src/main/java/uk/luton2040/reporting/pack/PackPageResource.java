package uk.luton2040.reporting.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.oidc.Tenant;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.luton2040.kit.problem.ProblemException;
import uk.luton2040.kit.problem.ProblemType;
import uk.luton2040.kit.security.Caller;
import uk.luton2040.kit.security.Roles;
import uk.luton2040.measures.period.London;
import uk.luton2040.reporting.form.Choice;
import uk.luton2040.reporting.form.Form;
import uk.luton2040.reporting.form.Forms;

/** Packs as people draft, clear, read and compare them. */
@Path("/packs")
@Tenant("pages")
@RolesAllowed({Roles.PERFORMANCE_OFFICER, Roles.DIRECTOR, Roles.LEADERSHIP, Roles.AUDITOR, Roles.BOARD_VIEWER})
@Produces(MediaType.TEXT_HTML)
class PackPageResource {
    /** Its own policy, which names its style sheet by its hash, is in the document itself. */
    private static final String POLICY_OF_A_PAPER =
            "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Browsers show a PDF by an object of their own. */
    private static final String POLICY_OF_A_FILE = "frame-ancestors 'none'";

    private static final String ANSWER = "answer:";

    private final Shelf shelf;
    private final Drafting drafting;
    private final Forms forms;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;
    private final Template packs;
    private final Template pack;
    private final Template changes;

    PackPageResource(
            Shelf shelf,
            Drafting drafting,
            Forms forms,
            Caller caller,
            ObjectMapper json,
            Clock clock,
            Template packs,
            Template pack,
            Template changes) {
        this.shelf = shelf;
        this.drafting = drafting;
        this.forms = forms;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.packs = packs;
        this.pack = pack;
        this.changes = changes;
    }

    /**
     * @param state under another name, as signing in has one of that name in the address
     * @param held which page of the meetings that are over
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance all(
            @QueryParam("board") @Nullable String board,
            @QueryParam("show") @Nullable String state,
            @QueryParam("held") @DefaultValue("1") @Min(1) int held) {
        return list(Choice.given(board), Choice.given(state), held, null);
    }

    private TemplateInstance list(@Nullable String board, @Nullable String state, int held, @Nullable String refused) {
        Map<String, String> boards = shelf.boards();
        if (board != null && !boards.containsKey(board)) {
            throw ProblemException.notFound("board", board);
        }
        Map<String, String> states = states();
        if (state != null && !states.containsKey(state)) {
            throw ProblemException.invalid("?show", "not-a-state", "It is draft or issued.");
        }
        PackFilter filter = new PackFilter();
        filter.board = board;
        filter.state = state;
        boolean isNarrow = board != null || state != null;
        boolean mayAssemble = caller.has(Roles.PERFORMANCE_OFFICER);
        return packs.data("packs", shelf.list(filter), "boardNames", boards, "refused", refused)
                .data("scorecardTitles", shelf.scorecards())
                .data("isNarrow", isNarrow)
                .data("meetings", isNarrow ? List.of() : shelf.meetings(London.today(clock)))
                .data("held", isNarrow || !mayAssemble ? Held.NONE : shelf.held(London.today(clock), held))
                .data("mayAssemble", mayAssemble)
                .data("boards", Choice.of(boards, board))
                .data("states", Choice.of(states, state));
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put(Pack.DRAFT, "Drafts");
        states.put(Pack.ISSUED, "Issued");
        return states;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response assemble(MultivaluedMap<String, String> sent) {
        Form form = forms.read(sent);
        try {
            Draft draft = drafting.assemble(new NewPack(form.typed("meeting"), form.typed("scorecard"), null, null));
            return to(draft.id(), "assembled");
        } catch (ProblemException refused) {
            return Response.status(refused.type().status())
                    .entity(list(null, null, 1, refused.getMessage()))
                    .build();
        }
    }

    @GET
    @Path("compare")
    @Operation(hidden = true)
    public TemplateInstance compare(
            @QueryParam("later") @Nullable String later, @QueryParam("earlier") @Nullable String earlier) {
        if (later == null || earlier == null) {
            throw ProblemException.invalid("", "two", "Name two packs: `later` and `earlier`.");
        }
        return changes.data("changes", shelf.changes(later, earlier), "later", shelf.page(later))
                .data("earlier", shelf.page(earlier));
    }

    @GET
    @Path("{id: [^/.]+}")
    @Operation(hidden = true)
    public TemplateInstance one(String id, @QueryParam("done") @Nullable String done) {
        return page(id).data("done", done);
    }

    private TemplateInstance page(String id) {
        return pack.data("page", shelf.page(id), "done", null, "refused", List.of())
                .data("typed", Map.of())
                .data("isOfficer", caller.has(Roles.PERFORMANCE_OFFICER))
                .data("isDirector", caller.has(Roles.DIRECTOR))
                .data("isLeadership", caller.has(Roles.LEADERSHIP));
    }

    /** What is done to a pack; the button that was pressed says what. */
    @POST
    @Path("{id: [^/.]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(String id, MultivaluedMap<String, String> sent) {
        Form form = forms.read(sent);
        try {
            return step(id, form);
        } catch (ProblemException refused) {
            if (refused.type() == ProblemType.NOT_FOUND || refused.type() == ProblemType.FORBIDDEN) {
                throw refused;
            }
            return again(id, form, refused.type(), Refusal.sentences(refused));
        } catch (ConstraintViolationException refused) {
            return again(id, form, ProblemType.INVALID, Refusal.sentences(refused));
        }
    }

    private Response step(String id, Form form) {
        return switch (form.typed("step")) {
            case "words" ->
                to(drafting.edit(id, form::checkIsAsRead, words(form)).id(), "saved");
            case "refresh" ->
                to(
                        drafting.refresh(id, form::checkIsAsRead, new NewRefresh(form.typed("why"), null))
                                .id(),
                        "refreshed");
            case "clear" ->
                to(
                        drafting.clear(id, form::checkIsAsRead, new NewClearance(form.text("role"), form.text("note")))
                                .id(),
                        "cleared");
            case "send-back" ->
                to(
                        drafting.sendBack(id, form::checkIsAsRead, new Because(form.typed("why")))
                                .id(),
                        "sent-back");
            case "issue" -> to(drafting.issue(id, form::checkIsAsRead).id(), "issued");
            case "new-issue" ->
                to(drafting.newIssue(id, new Because(form.typed("why"))).id(), "assembled");
            default -> throw ProblemException.invalid("", "no-such-step", "Press one of the page's own buttons.");
        };
    }

    /** All that the form shows; a point whose answer was emptied has none any more. */
    private ObjectNode words(Form form) {
        ObjectNode patch = json.createObjectNode();
        for (String field : List.of("highlights", "challenges", "covering")) {
            patch.put(field, form.text(field));
        }
        ObjectNode answers = patch.putObject("answers");
        form.typedUnder(ANSWER).forEach((key, typed) -> answers.put(key, typed.isEmpty() ? null : typed));
        return patch;
    }

    private static Response to(String id, String done) {
        return Response.seeOther(URI.create("/packs/" + id + "?done=" + done)).build();
    }

    /** The page as it is now, with why it was refused and what was typed. */
    private Response again(String id, Form form, ProblemType type, List<String> why) {
        return Response.status(type.status())
                .entity(page(id).data("refused", why).data("typed", typed(form)))
                .build();
    }

    private static Map<String, String> typed(Form form) {
        Map<String, String> typed = new LinkedHashMap<>(form.typedUnder(""));
        typed.remove("token");
        typed.remove("revision");
        return typed;
    }

    @GET
    @Path("{id: [^/.]+}/read")
    @Operation(hidden = true)
    public Response read(String id, @Context Request request) {
        return shelf.file(id, "html", request)
                .header("Content-Security-Policy", POLICY_OF_A_PAPER)
                .build();
    }

    @GET
    @Path("{id: [^/.]+}/files/{format: [a-z]+}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response file(String id, String format, @Context Request request) {
        return shelf.file(id, format, request)
                .header("Content-Security-Policy", format.equals("html") ? POLICY_OF_A_PAPER : POLICY_OF_A_FILE)
                .build();
    }
}
