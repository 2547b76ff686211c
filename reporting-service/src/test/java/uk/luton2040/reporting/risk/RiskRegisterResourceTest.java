package uk.luton2040.reporting.risk;

import static org.hamcrest.Matchers.is;
import static uk.luton2040.reporting.Live.officer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.luton2040.reporting.BoardOfItsOwn;
import uk.luton2040.testkit.RealParts;

/** The open risks of what a board sees. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RiskRegisterResourceTest {
    private static final String RISKS = "/api/v1/risks/register";

    private BoardOfItsOwn own;

    @BeforeEach
    void aBoardOfItsOwn() {
        own = BoardOfItsOwn.told();
    }

    @Test
    void aBoardsRisksStandInTheCellsOfTheirMatrix() {
        officer()
                .get(RISKS + "?board=" + own.board())
                .then()
                .statusCode(200)
                .body("open", is(1))
                .body("up", is(1))
                .body("aboveAppetite", is(1))
                .body("reviewsOverdue", is(1))
                .body("heatMaps[0].cells[0].likelihood", is(4))
                .body("heatMaps[0].cells[0].impact", is(5))
                .body("heatMaps[0].cells[0].risks", is(1))
                .body("risks[0].before", is(4));
    }
}
