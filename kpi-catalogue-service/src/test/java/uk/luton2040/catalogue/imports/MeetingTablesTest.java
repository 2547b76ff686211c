package uk.luton2040.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.catalogue.LutonFiles.viewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.catalogue.LutonFiles;
import uk.luton2040.testkit.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeetingTablesTest {
    private static final String HEADING =
            "code,board,date,title,cut_off,chase,clearance,publication,scorecards,status,note";

    private final String board = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aBoardThatReceivesTheScorecard() {
        LutonFiles.importAll().then().statusCode(200);
        LutonFiles.importText(
                        "boards",
                        "code,name,kind,linked_to,link,remit,reporting_cycle,scorecards\n%s,A board,council,,,,annual,luton-2040\n"
                                .formatted(board))
                .then()
                .statusCode(200);
    }

    @Test
    void aYearsMeetingsComeInAndGoOutWithTheirDaysWorkedOut() {
        // When
        take(
                        board + "-1," + board + ",2021-11-18,Half-year,,,,,,,",
                        board + "-2," + board + ",2022-05-12,,2022-04-01,,,,luton-2040,cancelled,Not needed")
                .statusCode(200)
                .body("events", is(2))
                .body("tables[0].created", is(2));

        // Then
        assertThat(exported())
                .containsExactly(
                        board + "-1," + board
                                + ",2021-11-18,Half-year,2021-10-21,2021-10-25,2021-11-04,2021-11-10,luton-2040,planned,",
                        board + "-2," + board
                                + ",2022-05-12,,2022-04-01,2022-04-18,2022-04-28,2022-05-04,luton-2040,cancelled,Not needed");
        take(exported().toArray(String[]::new)).statusCode(200).body("events", is(0));
        take(board + "-1," + board + ",2021-11-25,Half-year,,,,,,,")
                .statusCode(200)
                .body("tables[0].updated", is(1));
        viewer().get("/api/v1/meetings/" + board + "-1")
                .then()
                .header("ETag", "\"2\"")
                .body("publication", is("2021-11-17"));
    }

    @Test
    void aMeetingTakesTheDayOfOneCancelledInTheSameFile() {
        take(board + "-1," + board + ",2021-11-18,,,,,,,,").statusCode(200);

        take(
                        board + "-1," + board + ",2021-11-18,,,,,,,cancelled,Moved to the town hall",
                        board + "-2," + board + ",2021-11-18,,,,,,,,")
                .statusCode(200)
                .body("events", is(2));
    }

    @Test
    void rowsThatCannotBeKeptArePointedAt() {
        take(
                        board + "-1,nowhere,2021-11-18,,,,,,,,",
                        board + "-2," + board + ",18/11/2021,,,,,,,,",
                        board + "-3," + board + ",2021-11-18,,,,,2021-11-15,,,",
                        board + "-4," + board + ",2021-11-18,,2021-11-08,,,,,,",
                        board + "-5," + board + ",2021-11-18,,,,,,t-unknown,,",
                        board + "-6," + board + ",2021-11-18,,,,,,,moved,",
                        board + "-7," + board + ",2021-11-18,,,,,,,cancelled,",
                        board + "-8," + board + ",2021-11-18,,,,,,,,",
                        board + "-9," + board + ",2021-11-18,,,,,,,,")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/meetings/0/board",
                                "/meetings/1/date",
                                "/meetings/2/publication",
                                "/meetings/3/cut_off",
                                "/meetings/4/scorecards",
                                "/meetings/5/status",
                                "/meetings/6/note",
                                "/meetings/8/date"))
                .body(
                        "errors.code",
                        contains(
                                "unknown",
                                "not-a-date",
                                "too-late",
                                "out-of-order",
                                "unknown",
                                "unknown-word",
                                "missing",
                                "taken"));
        assertThat(exported()).isEmpty();
    }

    private static ValidatableResponse take(String... rows) {
        return LutonFiles.importText("meetings", HEADING + "\n" + String.join("\n", rows) + "\n")
                .then();
    }

    private List<String> exported() {
        return viewer().get("/api/v1/exports/meetings")
                .asString()
                .lines()
                .filter(line -> line.startsWith(board))
                .map(line -> line.replace("\"", ""))
                .toList();
    }
}
