package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.pack.Desk.CARD;
import static uk.luton2040.reporting.pack.Desk.PACKS;
import static uk.luton2040.reporting.pack.Desk.RED;
import static uk.luton2040.reporting.pack.Desk.cleared;
import static uk.luton2040.reporting.pack.Desk.edit;
import static uk.luton2040.reporting.pack.Desk.issue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** The first report of a plan: what its measures start from, and what they are to reach. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StartingPositionTest {

    @Test
    void theFirstReportNamesWhatThereIsAndWhatIsMissing() {
        // Given
        Live.world();
        String meeting = Desk.aPastMeeting();

        // When
        String id = officer()
                .contentType("application/json")
                .body(Map.of("meeting", meeting, "scorecard", CARD, "kind", "starting-position"))
                .post(PACKS)
                .then()
                .statusCode(201)
                .body("kind", is("starting-position"))
                .body("title", endsWith("starting position"))
                .body("startingPosition.horizon", is("2025-04-01"))
                .body("startingPosition.totals.kpis", is(4))
                .body("startingPosition.totals.withTarget", is(1))
                .body("startingPosition.lines.find { it.kpi == 'DIS-01' }.target.printed", is("70"))
                .body("startingPosition.lines.find { it.kpi == 'DIS-01' }.gaps[0]", is("No baseline is agreed."))
                .body("startingPosition.lines.find { it.kpi == 'DIS-03' }.gaps[1]", is("No target is agreed."))
                .extract()
                .path("id");

        // Then: it stands beside the scorecard's pack of the same meeting, and lives as that does
        Desk.assembled(meeting);
        edit(id, "{\"answers\":{\"%s\":\"Known.\"}}".formatted(RED)).then().statusCode(200);
        cleared(id);
        issue(id).then().statusCode(201);
        officer().get(PACKS + "/" + id).then().body("startingPosition.totals.kpis", is(4));
        officer()
                .queryParam("kind", "starting-position")
                .get(PACKS)
                .then()
                .body("items.find { it.id == '" + id + "' }.state", is("issued"));
        assertThat(officer().get(PACKS + "/" + id + "/history").asString()).contains("issued");
        officer()
                .queryParam("kind", "another")
                .get(PACKS)
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("starting-position"));
    }
}
