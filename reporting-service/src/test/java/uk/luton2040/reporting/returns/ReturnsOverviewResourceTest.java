package uk.luton2040.reporting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.WELLBEING;
import static uk.luton2040.reporting.Live.as;
import static uk.luton2040.reporting.Live.officer;
import static uk.luton2040.reporting.Live.tell;
import static uk.luton2040.reporting.Live.unique;
import static uk.luton2040.reporting.Told.aBoard;
import static uk.luton2040.reporting.Told.aLine;
import static uk.luton2040.reporting.Told.aScorecard;
import static uk.luton2040.reporting.Told.leading;
import static uk.luton2040.testkit.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.testkit.RealParts;

/** Who owes what. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReturnsOverviewResourceTest {
    private static final String OUTCOME = "/api/v1/outcomes/";
    private static final String RETURNS = "/api/v1/returns/overview";

    private BoardOfItsOwn own;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
        eventually("a value is owed", () -> owed().then().statusCode(200).body("counts.overdue", is(1)));
    }

    @Test
    void whoOwesWhatIsToldWithoutAnyValue() {
        // When
        Response owed = owed();

        // Then
        owed.then()
                .body("organisations.code", contains(own.team()))
                .body("organisations[0].returns[0].kpi", is(own.kpi()))
                .body("organisations[0].returns[0].period.code", is("FY2021-H1"))
                .body("organisations[0].returns[0].boards", contains(own.board()))
                .body("organisations[0].returns[0].daysLate", greaterThan(0))
                .body("boards.find { it.code == '%s' }.counts.overdue".formatted(own.board()), is(1));
        assertThat(owed.asString()).doesNotContain("\"value\"");
    }

    @Test
    void aDraftEndsTheDebtAndShowsNoNumber() {
        // When
        tell(new MeasurementState(
                UUID.randomUUID(), own.kpi(), "FY2021-H1", own.team(), null, "submitted", null, List.of(), null));

        // Then
        eventually("nothing is owed", () -> owed().then().statusCode(200).body("counts.overdue", is(0)));
        officer()
                .get(OUTCOME + own.outcome())
                .then()
                .body("kpis[0].owed.size()", is(0))
                .body("kpis[0].freshness", is("carried-forward"));
    }

    @Test
    void aBoardsViewerIsToldWhatIsOwedOfItsOwnBoardAlone() {
        as("portal-" + WELLBEING)
                .get(RETURNS + "?organisation=" + own.team())
                .then()
                .statusCode(200)
                .body("organisations", hasSize(0))
                .body("boards.code", contains(WELLBEING));
        as("portal-" + WELLBEING).get(RETURNS + "?board=" + own.board()).then().statusCode(404);
    }

    @Test
    void whatTwoReportsAskForIsOwedOnce() {
        // When
        String card = unique("card");
        String board = unique("board");
        tell(aScorecard(card, "quarterly", aLine(own.priority(), own.outcome(), "One", own.kpi())));
        tell(aBoard(board, card, leading(own.priority())));

        // Then
        eventually(
                "both boards wait for it",
                () -> owed().then().body("organisations[0].returns[0].boards", hasItems(board, own.board())));
        owed().then().body("counts.overdue", is(1)).body("organisations[0].returns", hasSize(1));
    }

    private Response owed() {
        return officer().get(RETURNS + "?organisation=" + own.team());
    }
}
