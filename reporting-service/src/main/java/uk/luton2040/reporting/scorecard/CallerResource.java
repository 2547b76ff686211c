package uk.luton2040.reporting.scorecard;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.luton2040.kit.security.Caller;

@Path("/api/v1/caller")
@Authenticated
@Tag(name = "Boards")
class CallerResource {
    private final Caller caller;
    private final BoardAccess access;

    CallerResource(Caller caller, BoardAccess access) {
        this.caller = caller;
        this.access = access;
    }

    /**
     * @param boards those the token names
     * @param everyBoard whether it sees the others too
     */
    record Seen(String name, List<String> boards, boolean everyBoard) {}

    @GET
    @Operation(
            summary = "Who you are here, and whose scorecards your token shows you",
            description = "Any signed-in caller.")
    public Seen get() {
        return new Seen(caller.name(), caller.boards().stream().sorted().toList(), access.seesEveryBoard());
    }
}
