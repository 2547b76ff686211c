package uk.luton2040.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static uk.luton2040.reporting.AKpi.aKpi;
import static uk.luton2040.reporting.AValue.aPublishedValue;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.scorecard;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aPlan;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.event;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.reporting.pack.Desk.PACKS;
import static uk.luton2040.reporting.pack.Desk.assembled;
import static uk.luton2040.reporting.pack.Desk.cleared;
import static uk.luton2040.reporting.pack.Desk.issue;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.Live;
import uk.luton2040.testkit.RealParts;

/** What moved between two packs, and what has become of an issued one's numbers. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChangesResourceTest {
    private final String priority = unique("priority");
    private final String board = unique("board");
    private final String card = unique("card");
    private final String kpi = unique("KPI");
    private final String changes = "/api/v1/boards/" + board + "/scorecards/" + card + "/changes-since-last-pack";

    @BeforeEach
    void aBoardWithOneMeasure() {
        Live.world();
        tell(aPlan(unique("plan"), priority + "/" + priority + "-1"));
        tell(aScorecard(card, "six-monthly", aLine(priority, null, "One", kpi)));
        tell(aBoard(board, card, leading(priority)));
        tell(aKpi(kpi).target("FY2021-H1", "60").state());
        publish("63", 1);
    }

    @Test
    void aRevisionMarksTheIssuedPackAndChangesNothingOfIt() {
        // Given
        String pack = issued();
        byte[] bytes = officer().get(PACKS + "/" + pack).asByteArray();
        officer().get(PACKS + "/" + pack + "/standing").then().body("revised", hasSize(0));

        // When
        publish("41", 2);

        // Then
        officer()
                .get(PACKS + "/" + pack + "/standing")
                .then()
                .body("revised", hasSize(1))
                .body("revised[0].kpi", is(kpi))
                .body("revised[0].then", containsString("63"))
                .body("revised[0].now", containsString("41"))
                .body("revised[0].statusThen", is("green"))
                .body("revised[0].statusNow", is("red"))
                .body("revised[0].why[0].reason", is("correction"))
                .body("revised[0].sentence", containsString("(correction)"));
        assertThat(officer().get(PACKS + "/" + pack).asByteArray()).isEqualTo(bytes);
    }

    @Test
    void theNextPackSaysWhatMovedSinceTheLast() {
        // Given
        String first = issued();
        publish("41", 2);

        // When
        String second = assembled(board, card);

        // Then
        officer()
                .get(PACKS + "/" + second)
                .then()
                .body("changes.since.pack", is(first))
                .body("changes.movements.what", hasItems("status", "revision"));
        officer()
                .get(PACKS + "/" + second + "/changes-since/" + first)
                .then()
                .statusCode(200)
                .body("counts.status", is(1))
                .body("movements[0].what", is("status"))
                .body("movements[0].because", hasItem("revision"))
                .body("movements[0].sentence", containsString("it was green and is now red"));
        officer()
                .get(PACKS + "/" + first + "/changes-since/" + second)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("earlier"));
        as("audit-office")
                .get(PACKS + "/" + second + "/changes-since/" + first)
                .then()
                .statusCode(404);
        officer().get(PACKS + "/" + second + "/changes-since/nothing").then().statusCode(404);
    }

    @Test
    void theScorecardsPageSaysWhatMovedSinceTheLastPack() {
        // Given
        officer().get(changes).then().statusCode(200).body("since", nullValue()).body("movements", hasSize(0));
        String pack = issued();
        officer().get(changes).then().body("since.pack", is(pack)).body("movements", hasSize(0));

        // When
        publish("58", 2);

        // Then
        officer().get(changes).then().body("movements.what", hasItems("status", "revision"));
        as("portal-inclusive-economy-board").get(changes).then().statusCode(404);
        officer()
                .get("/api/v1/boards/nowhere/scorecards/x/changes-since-last-pack")
                .then()
                .statusCode(404);
    }

    @Test
    void packsOfTwoBoardsAreNotCompared() {
        // Given
        String one = issued();
        String neighbour = unique("board");
        tell(aBoard(neighbour, card, leading(priority)));
        eventually(
                "the other board is shown the same",
                () -> officer().get(scorecard(neighbour, card)).then().statusCode(200));
        String other = assembled(neighbour, card);

        // Then
        officer()
                .get(PACKS + "/" + other + "/changes-since/" + one)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-comparable"));
    }

    private void publish(String value, int revision) {
        tell(event(aPublishedValue(kpi, "FY2021-H1", value).revised(revision).state(), 1, revision));
        eventually(
                "the value is on the board",
                () -> officer()
                        .get(scorecard(board, card))
                        .then()
                        .statusCode(200)
                        .body("priorities[0].lines[0].kpis[0].value", is(Integer.valueOf(value))));
    }

    private String issued() {
        String id = assembled(board, card);
        List<String> open = officer().get(PACKS + "/" + id).path("points.findAll { it.mustAnswer }.key");
        open.forEach(key -> Desk.edit(id, "{\"answers\":{\"%s\":\"Known.\"}}".formatted(key))
                .then()
                .statusCode(200));
        cleared(id);
        issue(id).then().statusCode(201);
        return id;
    }
}
